import type { SourceFile } from '../../checker/manifests/manifest.ts';
import { make } from '../figures/in-page/make.ts';

/** A right answer to read; the reader's own files stay as they are. */
export function solutionView(title: string, files: readonly SourceFile[]): HTMLElement {
  const views = files.map(({ name, text }) =>
    make('section', {}, make('h4', {}, name), make('pre', { tabindex: '0' }, make('code', {}, text))),
  );
  return make('div', { class: 'gh-solution' }, make('h3', { tabindex: '-1' }, title), ...views);
}
