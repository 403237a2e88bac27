import { expect, it } from 'vitest';
import { cardSvg, wrapped } from '../../../src/social/card.ts';

it('breaks a title between words', () => {
  expect(wrapped('Three ports: nodePort, port, targetPort', 21)).toEqual([
    'Three ports:',
    'nodePort, port,',
    'targetPort',
  ]);
});

it('never writes a fifth line, and says that something is left out', () => {
  expect(wrapped('one two three four five six', 4)).toEqual(['one', 'two', 'three', 'four …']);
});

it('shows a title with signs that mean something to SVG', () => {
  expect(cardSvg({ site: 'G', title: 'A & <b>', about: [], code: '1' })).toContain('A &amp; &lt;b>');
});
