import { type EditorState, Facet } from '@codemirror/state';
import { indentAfter } from './yaml-tokens.ts';

/*
 * In the place of `@codemirror/language` and `@lezer/common` (15 kB) behind the editor's commands in a page: what they
 * ask of a language, where there is one only and it has no syntax tree. Lines of YAML are indented by two spaces.
 */

const UNIT = '  ';

export const indentUnit = Facet.define<string, string>({ combine: () => UNIT });

export function getIndentUnit(): number {
  return UNIT.length;
}

export function indentString(_state: EditorState, columns: number): string {
  return ' '.repeat(columns);
}

/** The text as it would be with a line break where the cursor is. */
export class IndentContext {
  readonly state: EditorState;
  readonly simulatedBreak: number | undefined;

  constructor(state: EditorState, { simulateBreak }: { readonly simulateBreak?: number } = {}) {
    this.state = state;
    this.simulatedBreak = simulateBreak;
  }

  /** How far the line is indented up to the break. */
  lineIndent(pos: number): number {
    const { from, text } = this.state.doc.lineAt(pos);
    return text.slice(0, (this.simulatedBreak ?? pos) - from).search(/\S|$/);
  }
}

/** Where a line that begins here is indented to; of lines that are there, their indents mean something. */
export function getIndentation({ state, simulatedBreak }: IndentContext, pos: number): number | null {
  if (simulatedBreak === undefined) return null;
  const { text, from } = state.doc.lineAt(pos);
  return indentAfter(text.slice(0, pos - from));
}

/** For commands that no key of the editor leads to. */
export const matchBrackets = undefined;

/** One node, which is everything. */
export function syntaxTree({ doc }: EditorState) {
  const node = { from: 0, to: doc.length, childAfter: nothing, childBefore: nothing };
  return { resolveInner: () => node };
}

function nothing(): undefined {}

/** By these a syntax tree would tell which of its nodes are brackets. */
export const NodeProp = { closedBy: 'closedBy', openedBy: 'openedBy' } as const;
