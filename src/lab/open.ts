import './lab.css';
import { Bench } from './bench.ts';
import type { LabData } from './data.json.ts';
import { RoadBench } from './road-bench.ts';

/** Makes the lab of a `<gh-lab>`: its cluster in a worker, its editor and its buttons in the element. */
export async function openLab(root: HTMLElement): Promise<void> {
  const { lab = '', base = '/' } = root.dataset;
  const bench = new Bench(root, { lab, base, data: await dataOf(root) });
  await untilReady(root, bench.begin());
}

/** Makes the prepared cluster of a `<gh-road>`, and a request that is ready to be sent through it. */
export async function openRoad(root: HTMLElement): Promise<void> {
  const { lab = '', base = '/', from = 'host', url = '' } = root.dataset;
  const bench = new RoadBench(root, { lab, base, from, url, data: await dataOf(root) });
  await untilReady(root, bench.begin());
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
