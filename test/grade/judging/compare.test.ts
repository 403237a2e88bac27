import { describe, expect, it } from 'vitest';
import { comparable } from '../../../checker/grade/judging/compare.ts';

const GIVEN = [{ name: 'a.yaml', text: '# The door.\na: 1 # the port\n' }];
const file = (text: string) => [{ name: 'a.yaml', text }];
const fingerprint = (text: string): string => comparable(file(text), undefined, GIVEN).fingerprint;

describe('what answers are compared by', () => {
  it('space at the ends of lines and blank lines make no difference, anything else does', () => {
    expect(fingerprint('a: 1  \r\n\n\nb: 2')).toBe(fingerprint('a: 1\nb: 2\n'));
    expect(fingerprint('a: 1\nb: 2')).not.toBe(fingerprint('a: 1\n b: 2'));
    expect(fingerprint('a: 1 # x')).not.toBe(fingerprint('a: 1'));
  });

  it.each([
    ['no comment', 'a: 1', false],
    ['only comments that everybody has', '  #   The door.\nb: 2 # the port  ', false],
    ['an empty comment', 'a: 1 #  \n#', false],
    ['a # that is part of a word', 'a: b#c', false],
    ['a comment of its own', 'a: 1 # mine', true],
  ])('%s', (_, text, distinctive) => {
    expect(comparable(file(text), undefined, GIVEN).distinctive).toBe(distinctive);
  });

  it('has the seed where there is one', () => {
    expect(comparable(file('a: 1'), 's', GIVEN).seed).toBe('s');
    expect(comparable(file('a: 1'), undefined, GIVEN)).not.toHaveProperty('seed');
  });

  it('takes its time from the length of a line and not from its square', () => {
    const start = process.cpuUsage();
    comparable(file(`${' #'.repeat(200_000)}\u2028x`), undefined, GIVEN);
    expect(process.cpuUsage(start).user / 1_000).toBeLessThan(5_000);
  });
});
