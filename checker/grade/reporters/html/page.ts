import type { ElementContent } from 'hast';
import { toHtml } from 'hast-util-to-html';
import { h } from 'hastscript';
import { POLICY, STYLE } from './style.ts';

/** A part of the page that its menu leads to. */
export interface Part {
  readonly id: string;
  readonly title: string;
  readonly content: readonly ElementContent[];
}

/** A whole page that asks nobody for anything. What submissions wrote comes in as text, which is never read as markup. */
export function page(title: string, subtitle: string, parts: readonly Part[]): string {
  const head = h('head', [
    h('meta', { charSet: 'utf-8' }),
    h('meta', { httpEquiv: 'Content-Security-Policy', content: POLICY }),
    h('meta', { name: 'viewport', content: 'width=device-width' }),
    h('meta', { name: 'referrer', content: 'no-referrer' }),
    h('title', title),
    // Else a browser would ask the server for one.
    h('link', { rel: 'icon', href: 'data:,' }),
    h('style', STYLE),
  ]);
  const menu = parts.map(({ id, title: name }) => h('li', h('a', { href: `#${id}` }, name)));
  const body = h('body', [
    h('header', [h('h1', h('bdi', title)), h('p', subtitle)]),
    ...(parts.length > 1 ? [h('nav', { ariaLabel: 'On this page' }, h('ul', menu))] : []),
    h('main', parts.map(partElement)),
  ]);
  return `${toHtml({ type: 'root', children: [{ type: 'doctype' }, h('html', { lang: 'en' }, head, body)] })}\n`;
}

function partElement({ id, title, content }: Part): ElementContent {
  return h('section', { id, ariaLabelledBy: `${id}-title` }, h('h2', { id: `${id}-title` }, title), ...content);
}
