import { readdir } from 'node:fs/promises';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { findingsIn } from '../../../checker/author/facts/find.ts';
import { allRules } from '../../../checker/author/facts/rules/all.ts';

const FOLDER = path.join(import.meta.dirname, '../../../checker/author/facts/rules');

it('every file of the folder is a rule, and in the list', async () => {
  const files = (await readdir(FOLDER)).filter((name) => name !== 'all.ts');
  expect(files.toSorted()).toEqual(allRules.map(({ id }) => `${id}.ts`).toSorted());
});

describe.each(allRules)('the rule $id', (rule) => {
  it('has an official source, and examples of both sorts', () => {
    expect(rule.source).toMatch(
      /^https:\/\/(?:kubernetes\.io\/|kubernetes\.dev\/resources\/keps\/|kind\.sigs\.k8s\.io\/)/,
    );
    expect(rule.bad.length).toBeGreaterThan(0);
    expect(rule.good.length).toBeGreaterThan(0);
  });

  it('repeats nothing without bound, so that no text makes it slow', () => {
    for (const { source } of [...rule.says, ...(rule.unless ? [rule.unless] : [])])
      expect(source.replaceAll(/\[(?:[^\]\\]|\\.)*\]/g, 'x')).not.toMatch(/(?<!\\)[*+]|\{\d+,\}/);
  });

  it.each(rule.bad)('alone finds something, and at the marks, in: %s', (text) => {
    const findings = findingsIn('notes.md', text.replaceAll(/[«»]/g, ''));
    expect(findings).toMatchObject(marked(text).map((place) => ({ ...place, rule: rule.id })));
  });

  it.each(rule.good)('is silent, and so are all others, in: %s', (text) => {
    expect(findingsIn('notes.md', text)).toEqual([]);
  });
});

/** Where the «marks» of an example stand, and what is between them. */
function marked(text: string): { line: number; column: number; says: string }[] {
  return [...text.matchAll(/«([^»]+)»/g)].map(({ index, 1: says = '' }) => {
    const before = text.slice(0, index).replaceAll(/[«»]/g, '').split('\n');
    return { line: before.length, column: (before.at(-1) ?? '').length + 1, says: says.replaceAll(/\s+/g, ' ') };
  });
}
