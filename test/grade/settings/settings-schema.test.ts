import { readFile } from 'node:fs/promises';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { z } from 'zod';
import { SETTINGS_SCHEMA } from '../../../scripts/make-report-schema.ts';

const published = await readFile(SETTINGS_SCHEMA.file, 'utf8');
const schema = z.fromJSONSchema(JSON.parse(published));
const takes = (settings: unknown): boolean => schema.safeParse(settings).success;

describe('the published schema of grading.yaml', () => {
  it('is the one the code has (else run `node scripts/make-report-schema.ts`)', () => {
    expect(published).toBe(SETTINGS_SCHEMA.text);
  });

  it('takes the example, and a file in which everything that may be left out is', async () => {
    const example = await readFile(new URL('../../../grading/grading.yaml', import.meta.url), 'utf8');
    expect([parse(example), { version: 1 }, { version: 1, late: {}, labs: { '01-node-port': {} } }].map(takes)).toEqual(
      [true, true, true],
    );
  });

  it('refuses another version, an unknown word, a day that costs more than everything, a deadline without an offset', () => {
    const wrong = [
      {},
      { version: 2 },
      { version: 1, weights: {} },
      { version: 1, late: { perDay: 10 } },
      { version: 1, deadline: '2026-11-30' },
    ];
    expect(wrong.map(takes)).toEqual(wrong.map(() => false));
  });
});
