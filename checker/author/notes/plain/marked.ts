import { languageOf } from '../language/language.ts';
import { dedented, nextLine } from '../lines.ts';
import { fenced } from './fenced.ts';
import { isRule } from './headings.ts';
import { placeOf, type Recogniser, textAt } from './piece.ts';

/** Three backticks, or tildes, around code; where nobody closes it, a fence is a line like any other. */
export const fence: Recogniser = (stretch, at) => {
  const [, mark, info = ''] = /^(`{3,}|~{3,})\s*([^`]*)$/.exec(textAt(stretch, at)) ?? [];
  if (mark === undefined || /\s\S+\s\S/.test(info)) return undefined;
  const closed = nextLine(stretch.lines, at + 1, (text) => closes(text, mark));
  if (closed === undefined) return undefined;
  const syntax = /^[\w+#-]*/.exec(info)?.[0] ?? '';
  return fenced(dedented(stretch.lines.slice(at + 1, closed)), syntax, placeOf(stretch, at, closed + 1));
};

/** Only a line of nothing else closes a fence. */
function closes(text: string, mark: string): boolean {
  return text.startsWith(mark) && /^[`~]+$/.test(text);
}

/** `> …` */
export const quote: Recogniser = (stretch, at) => {
  let end = at;
  while (/^>(?:\s|$)/.test(textAt(stretch, end))) end += 1;
  if (end === at) return undefined;
  const text = stretch.lines
    .slice(at, end)
    .map(({ text }) => text.replace(/^>\s?/, ''))
    .join('\n');
  return { kind: 'quote', language: languageOf(text), text, ...placeOf(stretch, at, end) };
};

/** `![what it shows](where it is)` or `<img …>`, alone on its line. */
export const image: Recogniser = (stretch, at) => {
  const found = imageIn(textAt(stretch, at));
  return found && { kind: 'image', language: languageOf(found.alt), ...found, ...placeOf(stretch, at, at + 1) };
};

export function imageIn(text: string): { readonly source: string; readonly alt: string } | undefined {
  const [, alt = '', source] = /^!\[([^\]]*)\]\(\s*<?([^\s)>]+)>?[^)]*\)$/.exec(text) ?? [];
  if (source !== undefined) return { source, alt };
  const html = /^<img\s[^>]*>$/i.test(text) ? /\ssrc=["']([^"']+)["']/i.exec(text)?.[1] : undefined;
  return html === undefined ? undefined : { source: html, alt: /\salt=["']([^"']*)["']/i.exec(text)?.[1] ?? '' };
}

/** A line across the page. */
export const rule: Recogniser = (stretch, at) =>
  isRule(textAt(stretch, at)) ? { kind: 'rule', ...placeOf(stretch, at, at + 1) } : undefined;

/** `<!-- … -->` */
export const comment: Recogniser = (stretch, at) => {
  if (!textAt(stretch, at).startsWith('<!--')) return undefined;
  const closed = nextLine(stretch.lines, at, (text) => text.endsWith('-->'));
  if (closed === undefined) return undefined;
  const text = dedented(stretch.lines.slice(at, closed + 1));
  return { kind: 'unseen', text, ...placeOf(stretch, at, closed + 1) };
};
