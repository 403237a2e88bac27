/**
 * The words of a shell line that is nothing but one command (`sleep 3600`, `exec wget -qO- "http://web"`), or
 * undefined where a shell has work to do: pipes, expansions, redirections, assignments, several commands.
 */
export function simpleCommand(line: string): readonly string[] | undefined {
  const words: string[] = [];
  let rest = line.trim();
  while (rest !== '') {
    const word = /^(?:[^\s'"\\$`|&;<>()*?[\]{}~#!]|'[^']*'|"[^"\\$`]*")+(?=\s|$)/.exec(rest)?.[0];
    if (word === undefined) return undefined;
    words.push(
      word.replace(/'([^']*)'|"([^"]*)"/g, (_quoted, single?: string, double?: string) => single ?? double ?? ''),
    );
    rest = rest.slice(word.length);
    if (/^[^\S\n]*\n/.test(rest)) return undefined;
    rest = rest.trimStart();
  }
  if (words[0] === 'exec') words.shift();
  return words[0] === undefined || words[0].includes('=') ? undefined : words;
}

/** `word` quoted, so that a shell reads it as one word. */
export function quoted(word: string): string {
  return `'${word.replaceAll("'", "'\\''")}'`;
}
