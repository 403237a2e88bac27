import './lab.css';
import { Bench } from './bench.ts';
import type { LabData } from './data.json.ts';

/** Makes the lab of a `<gh-lab>`: its cluster in a worker, its editor and its buttons in the element. */
export async function open(root: HTMLElement): Promise<void> {
  const { lab = '', data: address = '', base = '/' } = root.dataset;
  const response = await fetch(address);
  if (!response.ok) throw new Error(`${address}: HTTP ${response.status}`);
  await new Bench(root, { lab, base, data: (await response.json()) as LabData }).begin();
}
