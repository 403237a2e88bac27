import { describe, expect, it } from 'vitest';
import { lessonOf } from '../../../src/progress/lesson-of.ts';
import { answered, marked, NOTHING, opened, reachedEnd } from '../../../src/progress/record.ts';

describe('a lesson', () => {
  it('is read when its end is reached', () => {
    expect(reachedEnd(opened(NOTHING, 'dns'), 'dns').lessons.get('dns')).toEqual({ opened: true, read: true });
  });

  it('stays unread when the reader took the mark away, however often its end is reached', () => {
    const unread = marked(reachedEnd(NOTHING, 'dns'), 'dns', false);
    expect(reachedEnd(unread, 'dns')).toBe(unread);
  });

  it('opened again is no change', () => {
    const read = marked(NOTHING, 'dns', true);
    expect(opened(read, 'dns')).toBe(read);
  });

  it('is the same in every language, and wherever the site is published', () => {
    for (const path of [
      '/lessons/dns/',
      '/hi/lessons/dns/',
      '/gatehouse/hi/lessons/dns',
      'hi/lessons/dns',
      'lessons/dns',
    ]) {
      expect(lessonOf(path), path).toBe('dns');
    }
    for (const path of ['/labs/01-node-port/', '/lessons/', '/', '/my-lessons/dns/x/']) {
      expect(lessonOf(path), path).toBeUndefined();
    }
  });
});

describe('an answer', () => {
  it('remembers whether the first was right', () => {
    const wrongFirst = answered(answered(NOTHING, 'q', 0, false), 'q', 1, true);
    expect(wrongFirst.questions.get('q')).toEqual({ chosen: 1, right: true, firstTry: false });
    const rightFirst = answered(answered(NOTHING, 'q', 1, true), 'q', 0, false);
    expect(rightFirst.questions.get('q')).toEqual({ chosen: 0, right: false, firstTry: true });
  });

  it('does not touch the record it was given', () => {
    answered(NOTHING, 'q', 0, true);
    expect(NOTHING.questions.size).toBe(0);
  });
});
