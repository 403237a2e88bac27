import { globSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, it } from 'vitest';
import { WORKSHOP } from '../../checker/lab/workshop.ts';
import { Buffer as Small } from '../../src/lab/worker/small-buffer.ts';

const TEXTS = ['', 'a', '/registry/pods/default/web', 'é', '\u{1F6AA} ठीक', '\uFEFFa', '\uD800', '\0', 'ab', 'b'];

it.for(TEXTS)('%j becomes the same bytes and the same text as in a real Buffer', (text) => {
  const [small, real] = [Small.from(text), Buffer.from(text)];
  expect([...small]).toEqual([...real]);
  expect(small.length).toBe(real.length);
  expect(small.toString()).toBe(real.toString());
  expect(String(small)).toBe(String(real));
  expect(small.toString('latin1')).toBe(real.toString('latin1'));
});

it('bytes that are no text are read alike', () => {
  const bytes = Uint8Array.from({ length: 256 }, (_, index) => index);
  for (const encoding of ['utf8', 'latin1'] as const)
    expect(Small.from(bytes).toString(encoding)).toBe(Buffer.from(bytes).toString(encoding));
});

it('any two compare alike', () => {
  for (const one of TEXTS)
    for (const other of TEXTS)
      expect(Small.from(one).compare(Small.from(other))).toBe(Buffer.from(one).compare(Buffer.from(other)));
});

it('copies: what is stored does not change with what it was made from', () => {
  const original = Small.from('abc');
  const copy = Small.from(original);
  original[0] = 0;
  expect(copy.toString()).toBe('abc');
  expect(Small.isBuffer(copy)).toBe(true);
  expect([new Uint8Array(1), 'a', undefined, null].map(Small.isBuffer)).toEqual([false, false, false, false]);
  expect([...Small.alloc(3)]).toEqual([0, 0, 0]);
});

it('webernetes asks for nothing else', () => {
  const dist = path.join(WORKSHOP, 'node_modules/@ngrok/webernetes/dist');
  const sources = globSync('**/*.js', { cwd: dist })
    .map((file) => readFileSync(path.join(dist, file), 'utf8'))
    .filter((source) => source.includes('from "buffer"'));
  const asked = (pattern: RegExp): string[] =>
    [...new Set(sources.flatMap((source) => Array.from(source.matchAll(pattern), ([, name = '']) => name)))].toSorted();
  expect(sources).toHaveLength(2);
  expect(asked(/\bBuffer\.(\w+)/g)).toEqual(['alloc', 'from', 'isBuffer']);
  expect(asked(/toString\(([^)]+)\)/g)).toEqual(['"latin1"']);
});
