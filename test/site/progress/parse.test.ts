import { describe, expect, it } from 'vitest';
import { LARGEST, parse, serialize } from '../../../src/progress/parse.ts';
import { answered, marked, NOTHING, opened, type Progress } from '../../../src/progress/record.ts';

const some: Progress = answered(marked(opened(NOTHING, 'dns'), 'three-ports', true), 'three-ports-1', 2, false);

function withData(data: object): string {
  return JSON.stringify({ version: 1, lessons: {}, questions: {}, ...data });
}

describe('a record as text', () => {
  it('comes back as it was', () => {
    expect(parse(serialize(some))).toEqual({ progress: some });
    expect(parse(serialize(NOTHING))).toEqual({ progress: NOTHING });
  });

  it('may have been written with more in it than we know', () => {
    const text = withData({ theme: 'dark', lessons: { dns: { opened: true, read: false, notes: 'x' } } });
    expect(parse(text)).toEqual({
      progress: { lessons: new Map([['dns', { opened: true, read: false }]]), questions: new Map() },
    });
  });

  it.each([
    ['nothing', ''],
    ['no JSON', '{"version":1,'],
    ['null', 'null'],
    ['a list', '[]'],
    ['somebody else’s JSON', '{"name":"gatehouse"}'],
    ['a record without lessons', '{"version":1,"questions":{}}'],
    ['lessons as a list', withData({ lessons: [] })],
    ['a lesson that is a word', withData({ lessons: { dns: 'read' } })],
    ['a lesson whose mark is a number', withData({ lessons: { dns: { opened: true, read: 1 } } })],
    ['an answer without a choice', withData({ questions: { q: { right: true, firstTry: true } } })],
    ['an answer below the first', withData({ questions: { q: { chosen: -1, right: true, firstTry: true } } })],
    ['an answer between two', withData({ questions: { q: { chosen: 0.5, right: true, firstTry: true } } })],
    ['a key with markup', withData({ lessons: { '<img src=x>': { opened: true } } })],
    [
      'a key that means something to JavaScript',
      '{"version":1,"lessons":{"__proto__":{"opened":true}},"questions":{}}',
    ],
    ['a key of a thousand letters', withData({ lessons: { ['a'.repeat(1000)]: { opened: true } } })],
    ['brackets without end', '['.repeat(LARGEST)],
  ])('is broken when it is %s', (_, text) => {
    expect(parse(text)).toEqual({ trouble: 'broken' });
  });

  it('keeps a lesson called like a property of every object apart from it', () => {
    const parsed = parse(withData({ lessons: { constructor: { opened: true } } }));
    expect(parsed).toHaveProperty('progress');
    expect(marked(NOTHING, 'dns', true).lessons.get('constructor')).toBeUndefined();
  });

  it.each([0, 2, '1', null])('is of another version when it says %j', (version) => {
    expect(parse(withData({ version }))).toEqual({ trouble: 'version' });
  });

  it('is not even looked into when it is too large', () => {
    expect(parse(`${serialize(some)}${' '.repeat(LARGEST)}`)).toEqual({ trouble: 'large' });
  });
});
