/** Plain text as MDX that shows just that text. */
export function plain(text: string): string {
  return text.split('\n').map(plainLine).join('\n');
}

/** An address of a cluster is no link for a reader to follow: it is shown as code, as what is typed. */
function plainLine(line: string): string {
  const parts = line.trim().split(/(http:\/\/[^\s`'"<>()]+)/);
  const safe = parts.map((part, index) =>
    index % 2 === 1 ? `\`${part}\`` : part.replaceAll(/[\\`*_{}[\]<>#|~&]/g, '\\$&'),
  );
  return withoutStart(safe.join(''));
}

/** Markdown as MDX: what only MDX reads as code shows as text; code spans stay as they are. */
export function markdown(text: string): string {
  const parts = text.split(/(`+[^`]+`+)/);
  const safe = parts.map((part, index) => (index % 2 === 1 ? part : safeMarkdown(part))).join('');
  return safe
    .split('\n')
    .map((line) => line.replace(/^(\s*)(import|export)\b/, (_, space: string, word: string) => space + spelled(word)))
    .join('\n');
}

function safeMarkdown(text: string): string {
  return text.replaceAll(/<((?:https?:\/\/|mailto:)[^\s<>]+)>/g, '[$1]($1)').replaceAll(/(?<!\\)[{}<]/g, '\\$&');
}

/** What would begin a list, a heading's underline, a quotation or a module's import at the start of a line. */
function withoutStart(line: string): string {
  return line
    .replace(/^([-+=])/, '\\$1')
    .replace(/^(\d+)([.)])/, '$1\\$2')
    .replace(/^(import|export)\b/, (word) => spelled(word));
}

/** The first letter by its number: the same to a reader, and no word of JavaScript. */
function spelled(word: string): string {
  return `&#${word.charCodeAt(0)};${word.slice(1)}`;
}

/** A value of front matter. */
export function frontMatterText(text: string): string {
  return JSON.stringify(text.replaceAll(/\s+/g, ' ').trim());
}

/** Text that is code in a page, fenced by more backticks than it has. */
export function fenced(text: string, syntax: string): string {
  const longest = Math.max(2, ...[...text.matchAll(/`+/g)].map(([ticks]) => ticks.length));
  const fence = '`'.repeat(longest + 1);
  return `${fence}${/^[\w+-]+$/.test(syntax) ? syntax : ''}\n${text}\n${fence}`;
}
