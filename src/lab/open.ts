import './lab.css';
import { Bench } from './bench.ts';
import type { LabData } from './data.json.ts';

/** Makes the lab of a `<gh-lab>`: its cluster in a worker, its editor and its buttons in the element. */
export async function open(root: HTMLElement): Promise<void> {
  const { lab = '', data = '', base = '/' } = root.dataset;
  const response = await fetch(data);
  if (!response.ok) throw new Error(`${data}: HTTP ${response.status}`);
  const { files, words } = (await response.json()) as LabData;
  await new Bench(root, { lab, base, words, given: files }).begin();
}
