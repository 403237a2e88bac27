import { breath } from './breath.ts';
import { keptWork } from './kept-work.ts';
import './lab.css';
import type { LabData } from './data.json.ts';
import { startThread } from './thread.ts';

/**
 * Makes the lab of a `<gh-lab>`: its cluster in a worker, its editor and its buttons in the element. All three are on
 * their way at the same time, the worker first, since it is the heaviest.
 */
export async function open(root: HTMLElement): Promise<void> {
  const { lab = '', data: address = '', base = '/' } = root.dataset;
  const thread = startThread();
  try {
    const work = keptWork(lab);
    const fetching = labData(address);
    const opening = fetching.then(({ files }) => thread.lab.open(lab, files, work?.seed));
    const [data, { Bench }] = await Promise.all([fetching, import('./bench.ts')]);
    await breath();
    await new Bench(root, { lab, base, data, thread, work, opening }).begin();
  } catch (error) {
    thread.end();
    throw error;
  }
}

async function labData(address: string): Promise<LabData> {
  const response = await fetch(address);
  if (!response.ok) throw new Error(`${address}: HTTP ${response.status}`);
  return (await response.json()) as LabData;
}
