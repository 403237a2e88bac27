import { fromHtml } from 'hast-util-from-html';
import { micromark } from 'micromark';
import { gfm, gfmHtml } from 'micromark-extension-gfm';

interface Node {
  readonly type: string;
  readonly tagName?: string;
  readonly value?: string;
  readonly properties?: object;
  readonly children?: readonly unknown[];
}

/** A page as a browser reads it. */
export interface Rendered {
  /** The names of its elements, each once, sorted. */
  readonly names: readonly string[];
  /** Of all attributes. */
  readonly attributes: readonly string[];
  readonly text: string;
  /** How many elements there are of that name. */
  readonly count: (name: string) => number;
}

/** Markdown as GitHub reads it: with tables and addresses that become links by themselves. */
export function renderedMarkdown(markdown: string): Rendered {
  return renderedHtml(
    micromark(markdown, { extensions: [gfm()], htmlExtensions: [gfmHtml()], allowDangerousHtml: true }),
    true,
  );
}

export function renderedHtml(html: string, fragment = false): Rendered {
  const nodes = all(fromHtml(html, { fragment }));
  const elements = nodes.flatMap(({ tagName }) => tagName ?? []);
  return {
    names: [...new Set(elements)].toSorted(),
    attributes: [...new Set(nodes.flatMap(({ properties = {} }) => Object.keys(properties)))].toSorted(),
    text: nodes.map(({ type, value = '' }) => (type === 'text' ? value : '')).join(''),
    count: (name) => elements.filter((one) => one === name).length,
  };
}

function all(node: Node): Node[] {
  return [node, ...((node.children ?? []) as Node[]).flatMap(all)];
}
