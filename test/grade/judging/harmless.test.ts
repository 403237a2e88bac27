import { describe, expect, it } from 'vitest';
import { harmless } from '../../../checker/grade/judging/harmless.ts';

describe('harmless', () => {
  it('prints every text in whatever it is, names too, and leaves the rest', () => {
    expect(harmless({ 'a\u001b[2J': ['b\u202e', 1, null, true, { c: 'd\u0000e' }] })).toEqual({
      'a·[2J': ['b·', 1, null, true, { c: 'd·e' }],
    });
  });

  it('lines and tabs stay: reports have some', () => {
    expect(harmless('a\n\tb\r')).toBe('a\n\tb·');
  });

  it('half a character is none', () => {
    expect(harmless('a\ud83d')).toBe('a·');
    expect(harmless('a😀')).toBe('a😀');
  });

  it('more than anybody reads is cut', () => {
    expect(harmless('x'.repeat(10_000))).toBe(`${'x'.repeat(4_000)}…`);
  });
});
