import { describe, expect, it } from 'vitest';
import { bringIn, recordOf } from '../../../checker/author/workshop/bring-in.ts';

const file = (name: string, text: string) => ({ name, text });
const record = recordOf([file('a', 'one'), file('b', 'one'), file('gone', 'one')]);

function what(now: { name: string; text: string }[], there: Record<string, string>): string[] {
  return bringIn(now, record, new Map(Object.entries(there))).map((step) => `${step.what} ${step.name}`);
}

describe('what changed notes bring into a workshop', () => {
  it('renews what its author has not touched', () => {
    expect(what([file('a', 'two')], { a: 'one' })).toContain('updated a');
  });

  it('keeps what its author wrote, and shows what the notes say now', () => {
    const [step] = bringIn([file('a', 'two')], record, new Map([['a', 'mine']]));
    expect(step).toEqual({ name: 'a', what: 'kept', before: 'mine', now: 'two' });
  });

  it('says nothing of a file that its author changed and the notes did not', () => {
    expect(what([file('a', 'one')], { a: 'mine' })).toContain('left a');
  });

  it('makes what is new, and leaves deleted what its author deleted', () => {
    const steps = what([file('new', 'x'), file('a', 'two')], {});
    expect(steps).toContain('made new');
    expect(steps).toContain('left a');
  });

  it('removes what the notes no longer say, unless its author has changed it', () => {
    expect(what([], { gone: 'one' })).toContain('removed gone');
    expect(what([], { gone: 'mine' })).toContain('left gone');
  });
});
