import { make } from '../figures/in-page/make.ts';
import type { Run } from './terminal-view.ts';
import type { LabWords } from './words.ts';

/** The part of a lab in which commands are typed. Before a reader unfolds it, it is not even loaded. */
export function terminalFold(words: LabWords, run: Run): HTMLDetailsElement {
  const fold = make('details', { class: 'gh-fold' }, make('summary', {}, words.terminal));
  const said = make('p', { role: 'status' });
  fold.append(said);
  const unfold = async (): Promise<void> => {
    const { terminalView } = await import('./terminal-view.ts');
    if (said.isConnected) said.replaceWith(terminalView(words, run));
  };
  // What did not come is asked for again when it is unfolded again.
  fold.addEventListener('toggle', () => {
    if (!fold.open || !said.isConnected) return;
    unfold().catch((error: unknown) => (said.textContent = `${words.stopped} ${(error as Error).message}`));
  });
  return fold;
}
