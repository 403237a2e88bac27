import { existsSync } from 'node:fs';
import { mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { UserError } from '../../errors.ts';
import type { SourceFile } from '../../manifests/manifest.ts';

/**
 * Writes files that are not there yet, all or none.
 * @throws {UserError} where one is there: nobody's work is written over.
 */
export async function writeNew(folder: string, files: readonly SourceFile[]): Promise<void> {
  const there = files.find(({ name }) => existsSync(path.join(folder, name)));
  if (there)
    throw new UserError(`${there.name} is there already, and nothing was written`, {
      hint: 'take another name, or remove that file first',
    });
  for (const { name, text } of files) {
    const file = path.join(folder, name);
    await mkdir(path.dirname(file), { recursive: true });
    await writeFile(file, text, { flag: 'wx' });
  }
}
