/** What an editor colours of YAML; whatever else there is keeps the colour of text. */
export interface Token {
  readonly from: number;
  readonly to: number;
  readonly kind: 'key' | 'comment' | 'sign';
}

/** What is still open where a line begins. */
export interface Open {
  /** The indent of the line that began a `|` or `>`: what is indented more belongs to its text. */
  readonly block?: number;
  readonly quote?: '"' | "'";
  /** How many `[` and `{` are not closed. */
  readonly flow: number;
}

export const NOTHING_OPEN: Open = { flow: 0 };

const QUOTED = { '"': /"(?:\\.|[^"\\])*("|$)/y, "'": /'(?:''|[^'])*('(?!')|$)/y } as const;
const STILL_QUOTED = { '"': /(?:\\.|[^"\\])*("|$)/y, "'": /(?:''|[^'])*('(?!')|$)/y } as const;
const PLAIN = {
  block: /(?:[^\s#:]|:(?=\S)|(?<=\S)#|\s+(?=[^\s#]))+/y,
  flow: /(?:[^\s#:,[\]{}]|:(?=[^\s,[\]{}])|(?<=\S)#|[ \t]+(?=[^\s#,[\]{}]))+/y,
};
const BLOCK_HEADER = /[|>][-+0-9]*(?=\s*(?:#.*)?$)/y;
const COLON = /:(?=$|[\s,[\]{}])/y;
const MARK = /[-?](?=$|\s)/y;

/** The tokens of one line, and what is open behind it. A colouring and no parser: of a broken file it says something. */
export function yamlTokens(line: string, open: Open): { readonly tokens: readonly Token[]; readonly open: Open } {
  const indent = line.search(/\S|$/);
  if (open.block !== undefined && (indent > open.block || indent === line.length)) return { tokens: [], open };
  if (open.flow === 0 && open.quote === undefined && /^(---|\.\.\.)(?=$|\s)/.test(line))
    return { tokens: [{ from: 0, to: 3, kind: 'sign' }], open: NOTHING_OPEN };
  return new Line(line, indent, open).read();
}

class Line {
  readonly #tokens: Token[] = [];
  readonly #line: string;
  readonly #indent: number;
  #at: number;
  #flow: number;
  #quote: Open['quote'];
  #block: number | undefined;

  constructor(line: string, indent: number, { flow, quote }: Open) {
    this.#line = line;
    this.#indent = indent;
    this.#at = indent;
    this.#flow = flow;
    this.#quote = quote;
  }

  read(): { readonly tokens: readonly Token[]; readonly open: Open } {
    if (this.#quote) this.#quoted(STILL_QUOTED[this.#quote], this.#quote);
    while (this.#at < this.#line.length) this.#next();
    const open = {
      flow: this.#flow,
      ...(this.#quote && { quote: this.#quote }),
      ...(this.#block !== undefined && { block: this.#block }),
    };
    return { tokens: this.#tokens, open };
  }

  #next(): void {
    const character = this.#line.charAt(this.#at);
    if (/\s/.test(character)) this.#at++;
    else if (character === '#' && (this.#at === 0 || /\s/.test(this.#line.charAt(this.#at - 1))))
      this.#take(this.#line.length, 'comment');
    else if (character === '"' || character === "'") this.#quoted(QUOTED[character], character);
    else if ('[{'.includes(character)) this.#bracket(1);
    else if (']}'.includes(character)) this.#bracket(-1);
    else if (this.#flow > 0 && character === ',') this.#take(this.#at + 1, 'sign');
    else if (this.#matched(COLON) || this.#matched(MARK)) this.#take(this.#at + 1, 'sign');
    else if (this.#flow === 0 && this.#matched(BLOCK_HEADER)) {
      this.#block = this.#indent;
      this.#take(this.#line.length);
    } else this.#plain();
  }

  #plain(): void {
    const to = this.#matched(this.#flow > 0 ? PLAIN.flow : PLAIN.block) ?? this.#at + 1;
    this.#take(to, this.#isKey(to) ? 'key' : undefined);
  }

  #quoted(pattern: RegExp, quote: '"' | "'"): void {
    pattern.lastIndex = this.#at;
    const [text = '', end] = pattern.exec(this.#line) ?? [];
    this.#quote = end ? undefined : quote;
    const to = this.#at + Math.max(text.length, 1);
    this.#take(to, end && this.#isKey(to) ? 'key' : undefined);
  }

  #bracket(step: 1 | -1): void {
    this.#flow = Math.max(0, this.#flow + step);
    this.#take(this.#at + 1, 'sign');
  }

  /** Where the pattern's match from here ends. */
  #matched(pattern: RegExp): number | undefined {
    pattern.lastIndex = this.#at;
    return pattern.test(this.#line) ? pattern.lastIndex : undefined;
  }

  #isKey(end: number): boolean {
    const colon = end + this.#line.slice(end).search(/\S|$/);
    COLON.lastIndex = colon;
    return COLON.test(this.#line);
  }

  #take(to: number, kind?: Token['kind']): void {
    if (kind) this.#tokens.push({ from: this.#at, to, kind });
    this.#at = to;
  }
}

/**
 * Where the line after this one begins: below the innermost key of the line, or below its last dash, where no key
 * follows it; deeper after `|`, `>` and a bracket that stays open.
 */
export function indentAfter(line: string): number {
  const [, spaces = '', dashes = '', rest = ''] = /^(\s*)((?:[-?]\s+)*)(.*)$/.exec(line) ?? [];
  if (/(?:(?:^|\s)[|>][-+0-9]*|[[{])\s*$/.test(rest)) return spaces.length + 2;
  const hasKey = /^(?:"(?:\\.|[^"\\])*"|'(?:''|[^'])*'|[^\s#"'[{][^#]*?)\s*:(?:\s|$)/.test(rest);
  if (hasKey || dashes === '') return spaces.length + dashes.length;
  return spaces.length + dashes.trimEnd().length - 1;
}
