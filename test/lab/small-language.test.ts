import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import * as full from '@codemirror/language';
import { EditorState } from '@codemirror/state';
import { describe, expect, it } from 'vitest';
import * as small from '../../src/lab/small-language.ts';

const state = (doc: string): EditorState => EditorState.create({ doc, extensions: full.indentUnit.of('  ') });

describe('the small language agrees with the whole one', () => {
  it('about how far a line is indented up to a break', () => {
    for (const text of ['', '  a: {}', '    ', 'a:\n    - b: []\n  c: d']) {
      for (let simulateBreak = 0; simulateBreak <= text.length; simulateBreak++) {
        const { from } = state(text).doc.lineAt(simulateBreak);
        const [mine, theirs] = [small, full].map(({ IndentContext }) =>
          new IndentContext(state(text), { simulateBreak }).lineIndent(from, -1),
        );
        expect(mine, `${JSON.stringify(text)} ${simulateBreak}`).toBe(theirs);
      }
    }
  });

  it('about the unit of an indent, and how one is written', () => {
    expect(small.getIndentUnit()).toBe(full.getIndentUnit(state('')));
    expect(EditorState.create().facet(small.indentUnit)).toBe(state('').facet(full.indentUnit));
    for (const columns of [0, 1, 2, 7])
      expect(small.indentString(state(''), columns)).toBe(full.indentString(state(''), columns));
  });
});

it('the commands ask for nothing else', () => {
  const commands = readFileSync(fileURLToPath(import.meta.resolve('@codemirror/commands')), 'utf8');
  const imports = commands.matchAll(/import {([^}]*)} from '(@codemirror\/language|@lezer\/common)'/g);
  const asked = Array.from(imports, ([, names = '']) => names.split(',').map((name) => name.trim())).flat();
  expect(asked.length).toBeGreaterThan(5);
  expect(Object.keys(small)).toEqual(expect.arrayContaining(asked));
});
