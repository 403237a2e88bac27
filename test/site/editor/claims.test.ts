import { describe, expect, it } from 'vitest';
import { CLAIMS } from './claims.ts';
import { ENGLISH_LESSONS, twinOf } from './course-pages.ts';
import { blocksOf } from './prose.ts';

describe('a lesson that states a fact says where it can be looked up', () => {
  it.for(CLAIMS)('$fact', ({ said, sources }) => {
    const stating = ENGLISH_LESSONS.filter(({ text }) => blocksOf(text).some((block) => said.test(block)));
    expect(stating, 'no lesson says it any more, or in other words').not.toEqual([]);
    // The Hinglish twin states the same, so it has to name the source too.
    const both = stating.flatMap((page) => [page, ...[twinOf(page) ?? []].flat()]);
    const silent = both.filter(({ text }) => !sources.some((source) => links(text).has(source)));
    expect(silent.map(({ name }) => name)).toEqual([]);
  });
});

/** The addresses that a page links, without their anchors. */
function links(mdx: string): Set<string> {
  return new Set([...mdx.matchAll(/\]\((https:[^)#\s]+)/g)].map(([, address = '']) => address));
}
