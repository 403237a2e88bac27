import { EditorState, type Extension, RangeSetBuilder } from '@codemirror/state';
import { Decoration, type DecorationSet, type EditorView } from '@codemirror/view';
import { drawnDecorations } from './drawn-decorations.ts';
import { NOTHING_OPEN, yamlTokens } from './yaml-tokens.ts';

const MARKS = {
  key: Decoration.mark({ class: 'gh-yaml-key' }),
  comment: Decoration.mark({ class: 'gh-yaml-comment' }),
  sign: Decoration.mark({ class: 'gh-yaml-sign' }),
} as const;

const colours = drawnDecorations(coloured);

/** Of what is drawn; what is open there, only the lines above tell. */
function coloured({ state: { doc }, viewport }: EditorView): DecorationSet {
  const marks = new RangeSetBuilder<Decoration>();
  let open = NOTHING_OPEN;
  let at = 0;
  for (const line of doc.iterLines(1, doc.lineAt(viewport.to).number + 1)) {
    const read = yamlTokens(line, open);
    open = read.open;
    if (at + line.length >= viewport.from)
      for (const { from, to, kind } of read.tokens) marks.add(at + from, at + to, MARKS[kind]);
    at += line.length + 1;
  }
  return marks.finish();
}

/** YAML as a lab's editor needs it: its colours, and how it is commented out. How it is indented, the commands are told. */
export function yaml(): Extension {
  return [colours, EditorState.languageData.of(() => [{ commentTokens: { line: '#' } }])];
}
