import { fileURLToPath } from 'node:url';
import type { Plugin } from 'vite';

interface StandIn {
  readonly id: RegExp;
  /** The folder of a package that asks for it, or a file; undefined where anybody's asking is meant. */
  readonly by?: string;
  readonly file: URL;
}

/** What a page loads in the place of a package of which it needs a few lines only, needs them later, or has none. */
const STAND_INS: readonly StandIn[] = [
  { id: /^node:zlib$/, file: new URL('../lab/worker/no-zlib.ts', import.meta.url) },
  { id: /^buffer$/, by: '@ngrok/webernetes/', file: new URL('../lab/worker/small-buffer.ts', import.meta.url) },
  { id: /^events$/, by: '@ngrok/webernetes/', file: new URL('../lab/worker/small-emitter.ts', import.meta.url) },
  {
    id: /^\.\/(images\/(agnhost|busybox|coredns|hello-world|http-echo)|apply)$/,
    by: '@ngrok/webernetes/dist/cluster/',
    file: new URL('../lab/worker/unused-webernetes.ts', import.meta.url),
  },
  {
    id: /^\.\/images\/(garbage-collector|namespace-controller)$/,
    by: '@ngrok/webernetes/dist/cluster/',
    file: new URL('../lab/worker/late-controllers.ts', import.meta.url),
  },
  {
    id: /^\.\/(prober|worker)$/,
    by: '@ngrok/webernetes/dist/cluster/kubelet/prober/prober-manager.js',
    file: new URL('../lab/worker/late-probes.ts', import.meta.url),
  },
  {
    id: /^\.\/handlers$/,
    by: '@ngrok/webernetes/dist/cluster/kubelet/lifecycle/index.js',
    file: new URL('../lab/worker/late-hooks.ts', import.meta.url),
  },
  {
    id: /^\.\/(json\/schema|yaml-1\.1\/(binary|omap|pairs|schema|set|timestamp))\.js$/,
    by: 'yaml/browser/dist/schema/',
    file: new URL('../lab/worker/unused-yaml.ts', import.meta.url),
  },
  {
    id: /\/stringify\/stringify(Collection|Document|Pair|String)?\.js$/,
    by: 'yaml/browser/dist/',
    file: new URL('../lab/worker/yaml-printer.ts', import.meta.url),
  },
  {
    id: /^yaml$/,
    by: 'terminal/kubectl/get/go-yaml.',
    file: new URL('../lab/worker/yaml-with-printer.ts', import.meta.url),
  },
  {
    id: /^(@codemirror\/language|@lezer\/common)$/,
    by: '@codemirror/commands/',
    file: new URL('../lab/small-language.ts', import.meta.url),
  },
];

/** A file of a package that the package does not export. */
const PACKAGE_FILE = /^(@ngrok\/webernetes|yaml)\/(?:browser\/)?dist\/.+/;

export function standIns(): Plugin {
  return {
    name: 'gatehouse:stand-ins',
    enforce: 'pre',
    applyToEnvironment: ({ name }) => name === 'client',
    resolveId(asked, importer = '') {
      const found = STAND_INS.find(({ id, by }) => id.test(asked) && (!by || importer.includes(`/${by}`)));
      return found ? fileURLToPath(found.file) : packageFile(asked);
    },
  };
}

function packageFile(asked: string): string | undefined {
  const name = PACKAGE_FILE.exec(asked)?.[1];
  if (name === undefined) return undefined;
  const main = fileURLToPath(import.meta.resolve(name));
  const folder = `/node_modules/${name}/`;
  return main.slice(0, main.lastIndexOf(folder)) + folder + asked.slice(name.length + 1);
}
