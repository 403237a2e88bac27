import type { Dirent } from 'node:fs';
import { opendir, realpath, stat } from 'node:fs/promises';
import { join, sep } from 'node:path';
import { limits } from './limits.ts';
import type { Complaint } from './manifest.ts';
import { printable } from './printable.ts';
import { unreadable } from './unreadable.ts';

/** A manifest in a student's folder, not yet opened. */
export interface FoundFile {
  /** Relative to the folder, with `/` between its parts. */
  readonly name: string;
  /** Where it really is; never outside of the folder. */
  readonly path: string;
}

interface Walk {
  /** The folder itself, without links. */
  readonly root: string;
  readonly files: FoundFile[];
  readonly links: FoundFile[];
  readonly complaints: Complaint[];
  entries: number;
}

/**
 * The files `kubectl apply -R -f` would read, in its order: every folder's entries by name, links to folders not
 * followed. Names that start with a dot and an editor's leftovers are passed over.
 * @param root without links in it
 */
export async function walkFolder(root: string): Promise<{ files: FoundFile[]; complaints: Complaint[] }> {
  const walk: Walk = { root, files: [], links: [], complaints: [], entries: 0 };
  await walkInto('', walk);
  return { files: withLinks(walk), complaints: walk.complaints };
}

async function walkInto(folder: string, walk: Walk): Promise<void> {
  for (const entry of await entriesOf(folder, walk)) {
    const name = folder === '' ? entry.name : `${folder}/${entry.name}`;
    if (isPassedOver(entry.name)) continue;
    if (entry.isDirectory()) await walkInto(name, walk);
    else if (entry.isSymbolicLink()) await followLink(name, walk);
    else if (isManifestName(name)) take(name, entry, walk);
  }
}

async function entriesOf(folder: string, walk: Walk): Promise<Dirent[]> {
  const entries: Dirent[] = [];
  try {
    for await (const entry of await opendir(join(walk.root, folder))) {
      walk.entries += 1;
      if (walk.entries === limits.folderEntries + 1) walk.complaints.push(tooManyEntries(folder));
      if (walk.entries > limits.folderEntries) break;
      entries.push(entry);
    }
  } catch (error) {
    walk.complaints.push(unreadable(displayed(folder), 'folder', error));
  }
  return entries.toSorted((one, other) => (one.name < other.name ? -1 : 1));
}

function take(name: string, entry: Dirent, walk: Walk): void {
  if (entry.isFile()) walk.files.push({ name: displayed(name), path: join(walk.root, name) });
  else walk.complaints.push(notAFile(name));
}

async function followLink(name: string, walk: Walk): Promise<void> {
  try {
    const path = await realpath(join(walk.root, name));
    if (!path.startsWith(walk.root + sep) && path !== walk.root) walk.complaints.push(leadsOutside(name));
    else if (isManifestName(name)) await takeLink(name, path, walk);
  } catch (error) {
    if (isManifestName(name)) walk.complaints.push(unreadable(displayed(name), 'link', error));
  }
}

async function takeLink(name: string, path: string, walk: Walk): Promise<void> {
  const target = await stat(path);
  if (target.isFile()) walk.links.push({ name: displayed(name), path });
  else if (!target.isDirectory()) walk.complaints.push(notAFile(name));
}

/** A file that is linked to is read once, under its own name if it has one of a manifest. */
function withLinks({ files, links }: Walk): FoundFile[] {
  const byPath = new Map<string, FoundFile>();
  for (const file of [...files, ...links]) if (!byPath.has(file.path)) byPath.set(file.path, file);
  return [...byPath.values()].toSorted((one, other) => (comparable(one.name) < comparable(other.name) ? -1 : 1));
}

/** A folder's files come where the folder's name stands, as in a walk. */
function comparable(name: string): string {
  return name.replaceAll('/', '\u0000');
}

function isPassedOver(name: string): boolean {
  return /^[.#]|~$|\.sw[a-z]$/.test(name);
}

/** kubectl's own list; it heeds upper and lower case. */
function isManifestName(name: string): boolean {
  return /\.(?:ya?ml|json)$/.test(name);
}

function displayed(name: string): string {
  return name === '' ? '.' : printable(name, 400);
}

function notAFile(name: string): Complaint {
  const message = 'This is a pipe, a socket or a device, not a file, so it was not opened.';
  return { kind: 'unreadable', file: displayed(name), message, hint: 'Delete it.' };
}

function leadsOutside(name: string): Complaint {
  const message = 'This is a link that leads out of the folder, so it was not followed.';
  return { kind: 'outside', file: displayed(name), message, hint: 'Put the file itself in its place.' };
}

function tooManyEntries(folder: string): Complaint {
  const message = `There are more than ${limits.folderEntries} files and folders; the rest was not looked at.`;
  return { kind: 'limit', file: displayed(folder), message, hint: 'Keep only your manifests in this folder.' };
}
