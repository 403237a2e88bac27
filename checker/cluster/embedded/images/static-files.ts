import type { ContainerDisk } from './disk.ts';

export type Found =
  | { readonly kind: 'file'; readonly path: string; readonly text: string }
  /** A directory asked for without its final slash. */
  | { readonly kind: 'directory' }
  | { readonly kind: 'no-index' }
  | { readonly kind: 'missing' };

/** What a static web server has at `url` below `root`; a directory's page is its index.html. */
export async function findFile(disk: ContainerDisk, root: string, url: URL): Promise<Found> {
  const path = `${root.replace(/\/+$/, '')}${decoded(url.pathname)}`;
  const file = path.endsWith('/') ? `${path}index.html` : path;
  const text = await disk.read(file);
  if (text !== undefined) return { kind: 'file', path: file, text };
  if (!(await disk.isDirectory(path))) return { kind: 'missing' };
  return { kind: path.endsWith('/') ? 'no-index' : 'directory' };
}

function decoded(pathname: string): string {
  try {
    return decodeURIComponent(pathname);
  } catch {
    return pathname;
  }
}
