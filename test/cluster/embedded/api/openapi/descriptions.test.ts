import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { FIELD_DESCRIPTIONS } from '../../../../../scripts/field-descriptions.ts';
import { descriptionsText, makeDescriptions } from '../../../../../scripts/make-descriptions.ts';

const COMMITTED = new URL(
  '../../../../../checker/cluster/embedded/api/openapi/descriptions.schema.json',
  import.meta.url,
);
const descriptions = makeDescriptions();

describe('the descriptions', () => {
  it('are what the installed client tells today (else run `node scripts/make-descriptions.ts`)', () => {
    expect(readFileSync(COMMITTED, 'utf8')).toBe(descriptionsText(descriptions));
  });

  it('use each of our own texts', () => {
    const texts = Object.entries(FIELD_DESCRIPTIONS).flatMap(([type, fields]) =>
      Object.entries(fields).map(([field, text]) => ({ type, field, text })),
    );
    expect(texts.filter(({ type, field, text }) => descriptions[type]?.fields[field] !== text)).toEqual([]);
  });

  it('know the required fields, and take a ListMeta for what it is on the wire', () => {
    expect(descriptions['ServicePort']?.required).toEqual(['port']);
    expect(descriptions['DeploymentSpec']?.required).toEqual(['selector', 'template']);
    expect(descriptions['ListMeta']?.fields).toHaveProperty('continue');
  });
});
