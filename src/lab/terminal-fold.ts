import { make } from '../figures/in-page/make.ts';
import type { Run } from './terminal-view.ts';
import type { LabWords } from './words.ts';

/** The part of a lab in which commands are typed. Before a reader unfolds it, it is not even loaded. */
export function terminalFold(words: LabWords, run: Run): HTMLDetailsElement {
  const fold = make('details', { class: 'gh-fold' }, make('summary', {}, words.terminal));
  const unfold = async (): Promise<void> => {
    const { terminalView } = await import('./terminal-view.ts');
    fold.append(terminalView(words, run));
  };
  fold.addEventListener('toggle', () => void unfold(), { once: true });
  return fold;
}
