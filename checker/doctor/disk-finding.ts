import { statfs } from 'node:fs/promises';
import type { EngineSearch } from '../cluster/kind/engine.ts';
import type { Finding } from './finding.ts';
import { gibibytes } from './gibibytes.ts';

/** A node image, what runs on it, and room to spare. */
const neededGiB = 5;

/** Whether there is room where the engine keeps its data, or else in this folder. */
export async function diskFindings(search: EngineSearch): Promise<Finding[]> {
  const { path, bytes } = (await freeSpace(engineFolder(search))) ?? (await freeSpace(process.cwd())) ?? {};
  if (bytes === undefined || path === undefined) return [];
  const detail = `${gibibytes(bytes)} free in ${path}`;
  if (bytes >= neededGiB * 1024 ** 3) return [{ level: 'fine', title: 'Disk', detail: `${detail}.` }];
  return [
    {
      level: 'warning',
      title: 'Little disk space',
      detail: `${detail}; a cluster wants ${neededGiB} GiB.`,
      fix: search.found ? `${search.engine.name} system prune` : 'Make room.',
    },
  ];
}

/** Undefined where it is inside a virtual machine: that path means nothing here. */
function engineFolder(search: EngineSearch): string | undefined {
  return search.found && !search.engine.isDesktop ? search.engine.dataRoot : undefined;
}

async function freeSpace(path: string | undefined): Promise<{ path: string; bytes: number } | undefined> {
  if (path === undefined) return undefined;
  try {
    const { bavail, bsize } = await statfs(path);
    return { path, bytes: bavail * bsize };
  } catch {
    return undefined;
  }
}
