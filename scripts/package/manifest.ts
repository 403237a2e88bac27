import path from 'node:path';

const ROOT = path.join(import.meta.dirname, '../..');

export const MANIFEST = path.join(ROOT, 'package.json');

/** The manifest as it is in the repository, while `npm pack` packs another. */
export const KEPT = path.join(ROOT, 'package.repository.json');

type Exports = Readonly<Record<string, string>>;

export interface Manifest {
  readonly bin: Exports;
  readonly exports: Exports;
}

/** What a stranger gets: the same names, and behind them what was compiled. */
export function published(manifest: Manifest): object {
  const bin = Object.entries(manifest.bin).map(([name, file]) => [name, `lib/${file}`]);
  const exports = Object.entries(manifest.exports).map(([name, file]) => [name, compiled(file)]);
  return { ...manifest, bin: Object.fromEntries(bin), exports: Object.fromEntries(exports), scripts: undefined };
}

function compiled(file: string): { types: string; default: string } {
  const bare = file.replace(/^\.\//, './lib/').replace(/\.ts$/, '');
  return { types: `${bare}.d.ts`, default: `${bare}.js` };
}
