import { unfencedCode } from '../code/code-block.ts';
import { commandRunEnd } from '../code/commands.ts';
import { outputRunEnd } from '../code/output.ts';
import { yamlRunEnd } from '../code/yaml-run.ts';
import { placeOf, type Recogniser } from './piece.ts';

const RUNS = [
  ['yaml', yamlRunEnd],
  ['commands', commandRunEnd],
  ['output', outputRunEnd],
] as const;

/** Code that stands between the paragraphs without a fence. */
export const unfenced: Recogniser = (stretch, at) => {
  for (const [holds, runEnd] of RUNS) {
    const end = runEnd(stretch.lines, at);
    if (end !== undefined) return unfencedCode(stretch.lines.slice(at, end), holds, placeOf(stretch, at, end));
  }
  return undefined;
};

const DRAWN = /[┌┐└┘├┤┬┴┼╔╗╚╝║═╭╮╰╯]|^\+[-=]{3,}/u;

/** A picture made of characters. */
export const drawing: Recogniser = (stretch, at) => {
  const { lines } = stretch;
  if (!DRAWN.test(lines[at]?.text ?? '')) return undefined;
  let end = at + 1;
  while (DRAWN.test(lines[end]?.text ?? '') || /^[|│v↓▼]/u.test(lines[end]?.text ?? '')) end += 1;
  const code = unfencedCode(lines.slice(at, end), 'output', placeOf(stretch, at, end));
  return { ...code, holds: 'other' };
};
