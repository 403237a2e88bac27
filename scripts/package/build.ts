import { existsSync } from 'node:fs';
import { cp, glob, mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { run } from '../../checker/process/run.ts';

/**
 * Makes `lib/`, what `npm pack` packs: JavaScript and types of `checker/` and `src/`, with the components and styles beside
 * them, since Node takes no TypeScript from node_modules.
 */
const ROOT = path.join(import.meta.dirname, '../..');
const LIB = path.join(ROOT, 'lib');

/** A file of ours named in a text: `'../lab/open.ts'`, in an import or in a URL. */
const OURS = /(['"`])(\.{1,2}\/[^'"`\n]*)\.ts\1/g;

/** What tsc leaves where it is. */
const BESIDE = '{checker,src}/**/*.{astro,css,js,mjs,json,d.ts}';

/** What `gatehouse new` copies as it was written. */
const EXAMPLES = 'checker/author/scaffold/examples/*.{ts,mdx}';

/** Compiles, and copies what needs no compiling. */
export async function buildPackage(): Promise<void> {
  await rm(LIB, { recursive: true, force: true });
  const tsc = await run(process.execPath, [
    path.join(ROOT, 'node_modules/typescript/bin/tsc'),
    '-p',
    'tsconfig.package.json',
  ]);
  // This workshop's own collections come along by Astro's generated types: they are not packed, and need no declaration.
  const errors = tsc.stdout
    .split('\n')
    .filter((line) => /error TS/.test(line) && !line.startsWith('content.config.ts'));
  if (errors.length > 0) throw new Error(`The package does not compile:\n${errors.join('\n')}`);
  for (const file of ['content.config.js', 'content.config.d.ts']) await rm(path.join(LIB, file), { force: true });
  for await (const file of glob([BESIDE, EXAMPLES], { cwd: ROOT })) {
    await mkdir(path.dirname(path.join(LIB, file)), { recursive: true });
    await cp(path.join(ROOT, file), path.join(LIB, file));
  }
  for await (const file of glob('**/*.{js,mjs,astro}', { cwd: LIB })) {
    const text = await readFile(path.join(LIB, file), 'utf8');
    // A text that names a file of a workshop to be, as `gatehouse new` writes it, stays as it is.
    const named = text.replaceAll(OURS, (written, quote: string, bare: string) =>
      existsSync(path.join(LIB, path.dirname(file), `${bare}.js`)) ? `${quote}${bare}.js${quote}` : written,
    );
    if (named !== text) await writeFile(path.join(LIB, file), named);
  }
}
