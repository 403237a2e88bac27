import './lab.css';
import { breath } from './breath.ts';
import type { LabData } from './data.json.ts';
import { keptWork } from './kept-work.ts';
import { startThread } from './thread.ts';

/**
 * Makes the lab of a `<gh-lab>`: its cluster in a worker, its editor and its buttons in the element. All three are on
 * their way at the same time, the worker first, since it is the heaviest.
 */
export async function openLab(root: HTMLElement): Promise<void> {
  const { lab = '', base = '/' } = root.dataset;
  const thread = startThread();
  try {
    const work = keptWork(lab);
    const fetching = dataOf(root);
    const opening = fetching.then(({ files }) => thread.lab.open(lab, files, work?.seed));
    const [data, { Bench }] = await Promise.all([fetching, import('./bench.ts')]);
    await breath();
    await untilReady(root, new Bench(root, { lab, base, data, thread, work, opening }).begin());
  } catch (error) {
    thread.end();
    throw error;
  }
}

/** Makes the prepared cluster of a `<gh-road>`, and a request that is ready to be sent through it. */
export async function openRoad(root: HTMLElement): Promise<void> {
  const { lab = '', base = '/', from = 'host', url = '' } = root.dataset;
  const thread = startThread();
  try {
    const [data, { RoadBench }] = await Promise.all([dataOf(root), import('./road-bench.ts')]);
    await untilReady(root, new RoadBench(root, { lab, base, from, url, data, thread }).begin());
  } catch (error) {
    thread.end();
    throw error;
  }
}

/** Nothing can be pressed before there is a cluster to answer. */
async function untilReady(root: HTMLElement, beginning: Promise<void>): Promise<void> {
  root.inert = true;
  await beginning;
  root.inert = false;
}

async function dataOf({ dataset: { data = '' } }: HTMLElement): Promise<LabData> {
  const response = await fetch(data);
  if (!response.ok) throw new Error(`${data}: HTTP ${response.status}`);
  return (await response.json()) as LabData;
}
