import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { gzipSync } from 'node:zlib';
import { solutionFiles } from '../../../checker/lab/answers.ts';
import { loadLab } from '../../../checker/lab/find-lab.ts';
import { type TarEntry, tarOf } from './tar-file.ts';
import { type ZipEntry, zipOf } from './zip-file.ts';

/** The one lab that all of them answer to. */
export const LAB = '01-node-port';

/** A submission that means harm, and by what it has to be told. */
export interface Hostile {
  readonly threat: string;
  /** Makes it: a folder of that path, or a file of that path with an ending. */
  readonly handIn: (at: string) => void;
  readonly named: Named;
}

/** `rule`: of a refusal; `oneOf`: of such rules and of diagnoses; `seen`: a part of what a check saw; `missing`: it is nobody's answer. */
type Named =
  | { readonly rule: string }
  | { readonly oneOf: readonly string[] }
  | { readonly seen: string }
  | { readonly missing: true };

type Files = Readonly<Record<string, string | Uint8Array>>;

/** A right answer, by the names of its files. */
export const RIGHT: Readonly<Record<string, string>> = Object.fromEntries(
  (await solutionFiles(await loadLab(LAB))).map(({ name, text }) => [name, text]),
);

/** A folder with these files in `work/LAB`. */
export function folder(files: Files): Hostile['handIn'] {
  return (at) => {
    for (const [name, content] of Object.entries(files)) {
      const file = path.join(labIn(at), name);
      mkdirSync(path.dirname(file), { recursive: true });
      writeFileSync(file, content);
    }
  };
}

/** Where a folder has the lab's answer. */
function labIn(at: string): string {
  return path.join(at, 'work', LAB);
}

/** A folder with a right answer, and something else done to it. */
export function rightAnd(spoil: (lab: string) => void): Hostile['handIn'] {
  return (at) => {
    folder(RIGHT)(at);
    spoil(labIn(at));
  };
}

/** A right answer, and one more file. */
export function beside(text: string | Uint8Array): Hostile['handIn'] {
  return folder({ ...RIGHT, 'x.yaml': text });
}

/** A right answer, and these objects. */
export function objects(...all: readonly object[]): Hostile['handIn'] {
  return beside(written(all));
}

/** These objects, and a file that is not finished: all is over before a Pod could start. */
export function onlyObjects(...all: readonly object[]): Hostile['handIn'] {
  return folder({ 'x.yaml': written(all), 'unfinished.yaml': 'a: [' });
}

function written(all: readonly object[]): string {
  return all.map((one) => JSON.stringify(one)).join('\n---\n');
}

/** A right answer but for one place of it. */
export function edited(file: 'deployment.yaml' | 'service.yaml', from: string, to: string): Hostile['handIn'] {
  const text = RIGHT[file];
  if (!text?.includes(from)) throw new Error(`${file} has no ${from}`);
  return folder({ ...RIGHT, [file]: text.replace(from, to) });
}

/** A zip of an answer and what else is wanted of it. */
export function zip(...more: readonly ZipEntry[]): Hostile['handIn'] {
  return (at) => writeFileSync(`${at}.zip`, zipOf([SERVICE, ...more]));
}

/** The same as a tar.gz. */
export function tarGz(...more: readonly TarEntry[]): Hostile['handIn'] {
  return archive('.tar.gz', gzipSync(tarOf([SERVICE, ...more])));
}

/** An archive of just these bytes. */
export function archive(ending: '.zip' | '.tar' | '.tar.gz', bytes: Uint8Array): Hostile['handIn'] {
  return (at) => writeFileSync(`${at}${ending}`, bytes);
}

/** A right answer but for its Deployment, whose Pods take a second to start, as an entry of an archive. */
export const SERVICE = { name: `work/${LAB}/service.yaml`, content: RIGHT['service.yaml'] ?? '' };
