import { make } from '../figures/in-page/make.ts';

/** A button that does something. */
export function button(
  words: string,
  act: () => void,
  attributes: Readonly<Record<string, string>> = {},
): HTMLButtonElement {
  const made = make('button', { type: 'button', class: 'gh-button', ...attributes }, words);
  made.addEventListener('click', act);
  return made;
}
