import { make, write } from '../figures/in-page/make.ts';
import type { Named } from './named.ts';
import { short } from './short.ts';

/** An empty line that `part` finds again. */
export const line = (name: string): HTMLElement => make('span', { class: `gh-${name}`, 'data-part': name });

export function part(element: HTMLElement, name: string): HTMLElement {
  const found = element.querySelector<HTMLElement>(`:scope [data-part="${name}"]`);
  if (!found) throw new Error(`A part of the picture lacks ${name}`);
  return found;
}

/** A line without words takes no room. */
export function writeLine(element: HTMLElement, text: string | undefined): void {
  hide(element, !text);
  write(element, text ?? '');
}

export function hide(element: HTMLElement, hidden: boolean): void {
  if (element.hidden !== hidden) element.hidden = hidden;
}

export function writeLines(parent: HTMLElement, texts: readonly string[]): void {
  while (parent.children.length > texts.length) parent.lastElementChild?.remove();
  while (parent.children.length < texts.length) parent.append(make('span'));
  for (const [index, text] of texts.entries()) write(parent.children[index] as HTMLElement, text);
}

/** A name in as much room as there is; the whole of it for who points at it. */
export function writeName(element: HTMLElement, name: string, most?: number): void {
  write(element, short(name, most));
  if (element.title !== name) element.title = name;
}

/** With its namespace where there is more than one. */
export const nameOf = ({ namespace, name }: Named, several: boolean): string =>
  several ? `${namespace}/${name}` : name;
