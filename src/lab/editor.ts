import { history } from '@codemirror/commands';
import { EditorState, type Extension, StateEffect, StateField } from '@codemirror/state';
import { Decoration, type DecorationSet, EditorView, keymap } from '@codemirror/view';
import type { SourceFile } from '../../checker/manifests/manifest.ts';
import { make } from '../figures/in-page/make.ts';
import { editorKeys } from './editor-keys.ts';
import { lineNumbers } from './line-numbers.ts';
import { yaml } from './yaml-language.ts';

/** A place that an answer of the API server or of the checker points at; both count from 1. */
export interface Problem {
  readonly file: string;
  readonly line?: number;
  readonly column?: number;
  readonly message: string;
}

const underline = StateEffect.define<readonly Problem[]>();

const underlined = StateField.define<DecorationSet>({
  create: () => Decoration.none,
  update: (shown, { changes, effects, state }) =>
    effects.reduce(
      (before, effect) => (effect.is(underline) ? marksFor(effect.value, state) : before),
      shown.map(changes),
    ),
  provide: (field) => EditorView.decorations.from(field),
});

function marksFor(problems: readonly Problem[], { doc }: EditorState): DecorationSet {
  const marks = problems.flatMap(({ line = 0, column = 1, message }) => {
    if (line < 1 || line > doc.lines) return [];
    const { from, to, text } = doc.line(line);
    const start = Math.min(from + Math.max(column - 1, text.search(/\S|$/)), to);
    const mark = Decoration.mark({ class: 'gh-wrong', attributes: { title: message } });
    return start < to ? [mark.range(start, to)] : [];
  });
  return Decoration.set(marks, true);
}

/**
 * A text of several lines that comes at once, as keyboards of phones and tools for dictation have it. A browser would set
 * it in line by line, and draw each: for the 25 lines of a Deployment that is a long task.
 */
const severalLines = EditorView.domEventHandlers({
  beforeinput({ inputType, data }, view) {
    if (inputType !== 'insertText' || !data?.includes('\n')) return false;
    view.dispatch(view.state.replaceSelection(data), { userEvent: 'input.type', scrollIntoView: true });
    return true;
  },
});

/** The lab's files as tabs, one of them open. */
export class Editor {
  readonly #states = new Map<string, EditorState>();
  readonly #tabs = make('div', { role: 'tablist', class: 'gh-tabs' });
  readonly #panel = make('div', { role: 'tabpanel', class: 'gh-editor' });
  /** Made with the first file: an empty one before it would be drawn for nothing. */
  #view: EditorView | undefined;
  readonly #changed: () => void;
  #open = '';

  constructor(parent: HTMLElement, { label, keys, changed }: { label: string; keys: string; changed: () => void }) {
    this.#changed = changed;
    const hint = make('p', { class: 'gh-keys', id: `gh-keys-${crypto.randomUUID().slice(0, 8)}` }, keys);
    this.#tabs.setAttribute('aria-label', label);
    parent.append(this.#tabs, this.#panel, hint);
    this.#tabs.addEventListener('keydown', (event) => this.#onKey(event));
    this.#describedBy = hint.id;
  }

  readonly #describedBy: string;

  get files(): SourceFile[] {
    this.#keep();
    return [...this.#states].map(([name, { doc }]) => ({ name, text: doc.toString() }));
  }

  set files(files: readonly SourceFile[]) {
    this.#states.clear();
    for (const { name, text } of files)
      this.#states.set(name, EditorState.create({ doc: text, extensions: this.#extensions(name) }));
    const [first] = files;
    const stays = files.some(({ name }) => name === this.#open) ? this.#open : (first?.name ?? '');
    this.#open = '';
    this.show(stays);
  }

  /** Adds an empty file, and opens it. */
  add(name: string): void {
    if (!this.#states.has(name))
      this.#states.set(name, EditorState.create({ doc: '', extensions: this.#extensions(name) }));
    this.show(name);
  }

  /** Opens a file, with the cursor on a line of it where one is given. */
  show(name: string, line?: number): void {
    this.#keep();
    const state = this.#states.get(name);
    if (!state) return;
    if (this.#open !== name) {
      this.#open = name;
      if (this.#view) this.#view.setState(state);
      else this.#view = new EditorView({ state, parent: this.#panel });
      this.#drawTabs();
    }
    if (!this.#view || line === undefined || line > state.doc.lines) return;
    this.#view.dispatch({ selection: { anchor: state.doc.line(line).from }, scrollIntoView: true });
    this.#view.focus();
  }

  /** Underlines these places, and no others. */
  mark(problems: readonly Problem[]): void {
    this.#keep();
    for (const [name, state] of this.#states) {
      const own = underline.of(problems.filter(({ file }) => file === name));
      if (name === this.#open) this.#view?.dispatch({ effects: own });
      else this.#states.set(name, state.update({ effects: own }).state);
    }
  }

  #extensions(name: string): Extension[] {
    return [
      lineNumbers,
      history(),
      yaml(),
      EditorState.tabSize.of(2),
      keymap.of(editorKeys),
      underlined,
      severalLines,
      EditorView.lineWrapping,
      EditorView.contentAttributes.of({
        'aria-label': name,
        'aria-describedby': this.#describedBy,
        autocapitalize: 'off',
        spellcheck: 'false',
      }),
      EditorView.updateListener.of(({ docChanged }) => {
        if (docChanged) this.#changed();
      }),
    ];
  }

  #keep(): void {
    if (this.#open && this.#view) this.#states.set(this.#open, this.#view.state);
  }

  #drawTabs(): void {
    const hadFocus = this.#tabs.contains(document.activeElement);
    const tabs = [...this.#states.keys()].map((name) => {
      const isOpen = name === this.#open;
      const tab = make(
        'button',
        { type: 'button', role: 'tab', 'aria-selected': String(isOpen), tabindex: isOpen ? '0' : '-1' },
        name,
      );
      tab.addEventListener('click', () => this.show(name));
      return tab;
    });
    this.#tabs.replaceChildren(...tabs);
    if (hadFocus) this.#tabs.querySelector<HTMLElement>('[aria-selected="true"]')?.focus();
  }

  /** Arrow keys go from tab to tab, as the ARIA authoring practices have it. */
  #onKey({ key }: KeyboardEvent): void {
    const step = { ArrowRight: 1, ArrowLeft: -1 }[key];
    if (step === undefined) return;
    const names = [...this.#states.keys()];
    const next = names.at((names.indexOf(this.#open) + step) % names.length);
    if (next !== undefined) this.show(next);
  }
}
