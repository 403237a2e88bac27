import type { SourceFile } from '../../checker/manifests/manifest.ts';

/** A reader's answer to a lab, as this browser keeps it. */
export interface KeptWork {
  /** What the lab's values were drawn from; undefined where the usual ones hold. */
  readonly seed?: string;
  readonly files: readonly SourceFile[];
}

const keyOf = (lab: string): string => `gatehouse.lab.v1.${lab}`;

/** Undefined where nothing is kept, or nothing that can be read. */
export function keptWork(lab: string): KeptWork | undefined {
  try {
    return readWork(JSON.parse(localStorage.getItem(keyOf(lab)) ?? 'null'));
  } catch {
    return undefined;
  }
}

/** False where this browser keeps nothing (a private window, no room): the work then lasts as long as the page. */
export function keepWork(lab: string, work: KeptWork): boolean {
  try {
    localStorage.setItem(keyOf(lab), JSON.stringify(work));
    return true;
  } catch {
    return false;
  }
}

/** From a kept record or a link: anything may stand there. */
export function readWork(value: unknown): KeptWork | undefined {
  if (typeof value !== 'object' || value === null) return undefined;
  const { seed, files } = value as Record<string, unknown>;
  if (!Array.isArray(files) || files.length === 0 || files.length > 50 || !files.every(isFile)) return undefined;
  const isSeed = typeof seed === 'string' && /^[\w-]{1,64}$/.test(seed);
  return { ...(isSeed && { seed }), files: files.map(({ name, text }) => ({ name, text })) };
}

/** A name that can be a file's in a folder of its own, and leads nowhere else. */
export const FILE_NAME = /^[\w][\w.-]{0,99}$/;

function isFile(value: unknown): value is SourceFile {
  if (typeof value !== 'object' || value === null) return false;
  const { name, text } = value as Record<string, unknown>;
  return typeof name === 'string' && FILE_NAME.test(name) && typeof text === 'string';
}
