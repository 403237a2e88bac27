import { expect, it } from 'vitest';
import { rebased } from '../../../src/print/rebased.ts';

const place = { page: 'lessons/dns', printed: ['lessons/dns', 'lessons/roads'], start: '/course/hi/' };
const hrefOf = (href: string) => /href="(.*)"/.exec(rebased(`<a href="${href}">x</a>`, place))?.[1];

it('leads a link to another printed page to where that page stands on the sheet', () => {
  expect(hrefOf('../roads/')).toBe('#lessons/roads');
});

it('leads a link to a page that is not printed to that page', () => {
  expect(hrefOf('../../labs/01-node-port/#task')).toBe('/course/hi/labs/01-node-port/#task');
});

it('leaves a link to somebody else’s page as it is', () => {
  expect(hrefOf('https://kubernetes.io/docs/#x')).toBe('https://kubernetes.io/docs/#x');
});

it('keeps anchors apart that two pages share, and their links together', () => {
  const html = rebased('<h2 id="sources">Sources</h2><a href="#sources">x</a>', place);
  expect(html).toBe('<h3 id="lessons-dns--sources">Sources</h3><a href="#lessons-dns--sources">x</a>');
});
