import { build, type Rolldown } from 'vite';
import { WORKSHOP } from '../../checker/lab/workshop.ts';

/** Modules of the site with all that they import, as the site’s bundler makes them. */
interface Bundled {
  readonly script: string;
  readonly styles: string;
}

export async function bundled(...modules: string[]): Promise<Bundled> {
  const made = await build({
    root: WORKSHOP,
    configFile: false,
    logLevel: 'error',
    publicDir: false,
    build: { write: false, target: 'es2024', rolldownOptions: { input: modules }, modulePreload: false },
  });
  const { output } = made as Rolldown.RolldownOutput;
  const script = output.flatMap((file) => (file.type === 'chunk' ? file.code : [])).join('\n');
  const styles = output.flatMap((file) => (file.type === 'asset' ? String(file.source) : [])).join('\n');
  return { script, styles };
}
