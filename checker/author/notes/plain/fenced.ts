import { codeBlock } from '../code/code-block.ts';
import { linesOf } from '../lines.ts';
import type { Code, Flow, Lines } from '../notes.ts';
import { flow } from './flow.ts';
import { ladder } from './ladder.ts';
import type { Stretch } from './piece.ts';

/** What stands in a fence: code, or, where it names no language, perhaps a drawing of arrows. */
export function fenced(text: string, syntax: string, place: Lines): Code | Flow {
  const drawn = syntax === '' || syntax === 'text' ? drawnFlow(text, place.file) : undefined;
  return drawn ? { ...drawn, ...place } : codeBlock(text, syntax, place);
}

function drawnFlow(text: string, file: string): Flow | undefined {
  const lines = linesOf(text.trimEnd());
  const stretch: Stretch = { file, lines, headings: false, speakers: new Set() };
  const piece = ladder(stretch, 0) ?? flow(stretch, 0);
  return piece?.kind === 'flow' && piece.endLine === lines.length ? piece : undefined;
}
