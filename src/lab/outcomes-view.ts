import { make } from '../figures/in-page/make.ts';
import { button } from './button.ts';
import type { Problem } from './editor.ts';
import type { LabWords } from './words.ts';
import type { Outcome } from './worker/outcomes.ts';

/** What became of each object, with a button that leads to its place in the editor. */
export function outcomesView(
  outcomes: readonly Outcome[],
  { words, show }: { words: LabWords; show: (file: string, line: number | undefined) => void },
): HTMLElement {
  const views = outcomes.map(({ object, result, message, file, line, warnings }) => {
    const isAccepted = result === 'accepted';
    const said = [message, ...warnings].filter((text) => text !== undefined).join(' ');
    return make(
      'li',
      { class: isAccepted ? 'gh-pass' : 'gh-fail', 'data-result': result },
      make('span', { 'aria-hidden': 'true', class: 'gh-mark' }, isAccepted ? '✓' : '✗'),
      make('span', { class: 'sr-only' }, `${isAccepted ? words.pass : words.fail}: `),
      [object, said].filter(Boolean).join(': '),
      ' ',
      button(line === undefined ? file : `${file}:${line}`, () => show(file, line), { class: 'gh-spot' }),
    );
  });
  return make('ul', { class: 'gh-outcomes' }, ...views);
}

/** What an editor underlines of them. */
export function problemsOf(outcomes: readonly Outcome[]): Problem[] {
  return outcomes.flatMap(({ message, file, line, column }) =>
    message === undefined ? [] : [{ file, message, line, column }],
  );
}
