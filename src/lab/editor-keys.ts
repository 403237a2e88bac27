import {
  copyLineDown,
  copyLineUp,
  cursorGroupLeft,
  cursorGroupRight,
  deleteLine,
  historyKeymap,
  indentLess,
  indentMore,
  indentWithTab,
  insertBlankLine,
  moveLineDown,
  moveLineUp,
  selectGroupLeft,
  selectGroupRight,
  selectLine,
  standardKeymap,
  toggleComment,
  toggleTabFocusMode,
} from '@codemirror/commands';
import type { KeyBinding } from '@codemirror/view';

/** CodeMirror's default keys, without those that ask for a syntax tree, brackets, block comments or a second cursor. */
export const editorKeys: readonly KeyBinding[] = [
  // Elsewhere they go back and forth between pages, and a reader's cluster would be lost.
  { key: 'Alt-ArrowLeft', mac: 'Ctrl-ArrowLeft', run: cursorGroupLeft, shift: selectGroupLeft, preventDefault: true },
  {
    key: 'Alt-ArrowRight',
    mac: 'Ctrl-ArrowRight',
    run: cursorGroupRight,
    shift: selectGroupRight,
    preventDefault: true,
  },
  { key: 'Alt-ArrowUp', run: moveLineUp },
  { key: 'Shift-Alt-ArrowUp', run: copyLineUp },
  { key: 'Alt-ArrowDown', run: moveLineDown },
  { key: 'Shift-Alt-ArrowDown', run: copyLineDown },
  { key: 'Mod-Enter', run: insertBlankLine },
  { key: 'Alt-l', mac: 'Ctrl-l', run: selectLine },
  { key: 'Mod-[', run: indentLess },
  { key: 'Mod-]', run: indentMore },
  { key: 'Shift-Mod-k', run: deleteLine },
  { key: 'Mod-/', run: toggleComment },
  { key: 'Ctrl-m', mac: 'Shift-Alt-m', run: toggleTabFocusMode },
  ...standardKeymap,
  ...historyKeymap,
  indentWithTab,
];
