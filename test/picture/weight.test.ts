import { gzipSync } from 'node:zlib';
import { expect, it } from 'vitest';
import { bundled } from '../site/bundled.ts';

it('the picture and the walk together cost a lab’s page at the most 12 kB, gzipped', async () => {
  const { script, styles } = await bundled('src/picture/picture-element.ts', 'src/path-walk/path-element.ts');
  const bytes = [script, styles].map((text) => gzipSync(text).length);
  expect(Math.min(...bytes)).toBeGreaterThan(500);
  expect(bytes.reduce((sum, size) => sum + size, 0)).toBeLessThan(12_000);
});
