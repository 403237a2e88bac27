import { RangeSetBuilder } from '@codemirror/state';
import { Decoration, type DecorationSet, type EditorView } from '@codemirror/view';
import { drawnDecorations } from './drawn-decorations.ts';

/**
 * The number of each line that is drawn, as `data-line`; `lab.css` writes it in the margin. CodeMirror's gutters, of which
 * line numbers are one, weigh 2 kB.
 */
export const lineNumbers = drawnDecorations(numbered);

function numbered({ state: { doc }, viewport }: EditorView): DecorationSet {
  const numbers = new RangeSetBuilder<Decoration>();
  const last = doc.lineAt(viewport.to).number;
  for (let number = doc.lineAt(viewport.from).number; number <= last; number++) {
    const { from } = doc.line(number);
    numbers.add(from, from, Decoration.line({ attributes: { 'data-line': String(number) } }));
  }
  return numbers.finish();
}
