import { copyFile, readFile, writeFile } from 'node:fs/promises';
import { buildPackage } from './build.ts';
import { KEPT, MANIFEST, type Manifest, published } from './manifest.ts';

/*
 * Before `npm pack`: in the repository the package's names lead to TypeScript, so that a change is there at once; in the
 * tarball to JavaScript. `unpack.ts` puts the repository's manifest back.
 */
await buildPackage();
await copyFile(MANIFEST, KEPT);
const manifest = JSON.parse(await readFile(MANIFEST, 'utf8')) as Manifest;
await writeFile(MANIFEST, `${JSON.stringify(published(manifest), undefined, 2)}\n`);
