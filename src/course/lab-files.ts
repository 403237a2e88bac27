import type { GivenFiles } from '../../checker/lab/given-files.ts';

/** The workshop's labs as texts: what their readers begin with, and right answers. */
const texts = import.meta.glob<string>('/labs/*/{start,solution}/*.{yaml,yml,json}', {
  eager: true,
  query: '?raw',
  import: 'default',
});

/** Every lab's files by its id, as they lie in its folders. */
export const LAB_FILES: ReadonlyMap<string, GivenFiles> = new Map(
  [...new Set(Object.keys(texts).map((path) => path.split('/')[2] ?? ''))].map((lab) => [
    lab,
    { start: filesOf(lab, 'start'), solution: filesOf(lab, 'solution') },
  ]),
);

function filesOf(lab: string, folder: string): GivenFiles['start'] {
  const prefix = `/labs/${lab}/${folder}/`;
  return Object.entries(texts)
    .filter(([path]) => path.startsWith(prefix))
    .map(([path, text]) => ({ name: path.slice(prefix.length), text }))
    .toSorted((one, other) => (one.name < other.name ? -1 : 1));
}
