import { describe, expect, it } from 'vitest';
import { MODULES } from '../../../content/modules.ts';
import { moduleOf } from '../../../src/course/modules.ts';
import { fill } from '../../../src/progress/fill.ts';
import { answered, marked, NOTHING } from '../../../src/progress/record.ts';
import { tally } from '../../../src/progress/tally.ts';

const lessons = [
  { slug: 'dns', title: 'DNS', href: '/lessons/dns/', questions: ['dns-1', 'dns-2'] },
  { slug: 'roads', title: 'Roads', href: '/lessons/roads/', questions: ['roads-1'] },
];

describe('how far the reader is', () => {
  it('is nowhere at first, and the first lesson is next', () => {
    expect(tally(lessons, NOTHING)).toEqual({ read: 0, lessons: 2, right: 0, questions: 3, next: lessons[0] });
  });

  it('counts lessons read and right answers, and no lesson twice', () => {
    const some = answered(answered(marked(NOTHING, 'dns', true), 'dns-1', 0, true), 'dns-2', 1, false);
    expect(tally(lessons, some)).toEqual({ read: 1, lessons: 2, right: 1, questions: 3, next: lessons[1] });
  });

  it('knows nothing of lessons that are no longer there', () => {
    expect(tally(lessons, marked(NOTHING, 'gone', true)).read).toBe(0);
    expect(tally([], NOTHING).next).toBeUndefined();
  });

  it('is said in the language’s own order', () => {
    expect(fill('{total} mein se {done}', { done: 1, total: 3 })).toBe('3 mein se 1');
    expect(fill('{other}', {})).toBe('{other}');
  });
});

describe('a lesson’s module', () => {
  it('is what its front matter says, or else what its number says', () => {
    expect(moduleOf({ module: 5, order: 1 }, MODULES)).toBe(5);
    expect(moduleOf({ order: 9 }, MODULES)).toBe(3);
    expect(moduleOf({ order: 99 }, MODULES)).toBeUndefined();
    expect(moduleOf({}, MODULES)).toBeUndefined();
  });

  it('leaves no number of the course out', () => {
    const last = MODULES.at(-1)?.lessons[1] ?? 0;
    for (let order = 1; order <= last; order += 1) expect(moduleOf({ order }, MODULES), String(order)).toBeDefined();
  });
});
