import { fileURLToPath } from 'node:url';
import type { Plugin } from 'vite';

interface StandIn {
  readonly id: RegExp;
  /** The package that asks for it; undefined where anybody's asking is meant. */
  readonly by?: string;
  readonly file: URL;
}

/** What a page loads in the place of a package of which it needs a few lines only, or that no browser has. */
const STAND_INS: readonly StandIn[] = [
  { id: /^node:zlib$/, file: new URL('../lab/worker/no-zlib.ts', import.meta.url) },
  { id: /^buffer$/, by: '@ngrok/webernetes', file: new URL('../lab/worker/small-buffer.ts', import.meta.url) },
  { id: /^events$/, by: '@ngrok/webernetes', file: new URL('../lab/worker/small-emitter.ts', import.meta.url) },
  {
    id: /^\.\/(images\/(agnhost|busybox|coredns|hello-world|http-echo)|apply)$/,
    by: '@ngrok/webernetes/dist/cluster',
    file: new URL('../lab/worker/unused-webernetes.ts', import.meta.url),
  },
  {
    id: /^\.\/(json\/schema|yaml-1\.1\/(binary|omap|pairs|schema|set|timestamp))\.js$/,
    by: 'yaml/browser/dist/schema',
    file: new URL('../lab/worker/unused-yaml.ts', import.meta.url),
  },
  {
    id: /^(@codemirror\/language|@lezer\/common)$/,
    by: '@codemirror/commands',
    file: new URL('../lab/small-language.ts', import.meta.url),
  },
];

export function standIns(): Plugin {
  return {
    name: 'gatehouse:stand-ins',
    enforce: 'pre',
    applyToEnvironment: ({ name }) => name === 'client',
    resolveId(asked, importer = '') {
      const found = STAND_INS.find(
        ({ id, by }) => id.test(asked) && (!by || importer.includes(`/node_modules/${by}/`)),
      );
      return found && fileURLToPath(found.file);
    },
  };
}
