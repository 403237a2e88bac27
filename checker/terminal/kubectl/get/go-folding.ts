/** A line ends at the first blank behind this. Source: goyaml.v2 emitterc.go, `best_width`. */
const BEST_WIDTH = 80;

const BLOCK_HEADER = /(?:^|[:-] )[|>]\d?[-+]?$/;

/** Long texts folded where go-yaml folds them, which is behind the width, and not before it. */
export function folded(yaml: string): string {
  let blockIndent = Number.POSITIVE_INFINITY;
  return yaml
    .split('\n')
    .map((line) => {
      const indent = indentOf(line);
      if (indent > blockIndent || (line === '' && blockIndent !== Number.POSITIVE_INFINITY)) return line;
      blockIndent = BLOCK_HEADER.test(line) ? indent : Number.POSITIVE_INFINITY;
      return line.length > BEST_WIDTH && !/^[- ]*[^"]*: "/.test(line) ? foldedLine(line, indent) : line;
    })
    .join('\n');
}

/** Items of a list count as indented by their dash. */
function indentOf(line: string): number {
  return /^ *(?:- )*/.exec(line)?.[0].length ?? 0;
}

function foldedLine(line: string, indent: number): string {
  const key = /^[^'"]*?: /.exec(line)?.[0].length ?? indent;
  const continued = ' '.repeat(key > indent ? indent + 2 : indent);
  let text = line.slice(0, key);
  let column = key;
  for (let at = key; at < line.length; at++) {
    const isAlone = line[at] === ' ' && line[at - 1] !== ' ' && line[at + 1] !== ' ';
    const breaks = isAlone && column > BEST_WIDTH && !/^ '?$/.test(line.slice(at));
    text += breaks ? `\n${continued}` : (line[at] ?? '');
    column = breaks ? continued.length : column + 1;
  }
  return text;
}
