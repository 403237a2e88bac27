/** One rule of `iptables-save`, read. */
export interface Line {
  readonly text: string;
  readonly table: string;
  readonly chain: string;
  /** The chain or target it jumps to: `KUBE-SVC-…`, `DNAT`, `REJECT`. */
  readonly target: string;
  readonly destination?: string;
  readonly port?: number;
  readonly protocol?: string;
  /** Of `-m statistic --mode random`. */
  readonly probability?: number;
  /** Of `-m recent --rcheck`: how long a first draw is kept, in seconds. */
  readonly keptSeconds?: number;
  /** Of `-j DNAT`: `10.244.0.5:80`. */
  readonly to?: string;
  /** `! -s`: it is for those who do not come from there. */
  readonly notFrom?: string;
  /** `-s`: it is for those who do. */
  readonly source?: string;
  /** Only for packets to an address of the node itself. */
  readonly isLocal: boolean;
}

/** Reads what iptables-save(8) prints: `*table`, then `-A CHAIN …` in the order in which the kernel tries them. */
export function readLines(saved: string): Line[] {
  let table = '';
  const lines: Line[] = [];
  for (const text of saved.split('\n')) {
    if (text.startsWith('*')) table = text.slice(1).trim();
    if (text.startsWith('-A ')) lines.push(readLine(text.trim(), table));
  }
  return lines;
}

function readLine(text: string, table: string): Line {
  // A comment may hold anything, what looks like an option too.
  const plain = text.replace(/--comment ("(?:[^"\\]|\\.)*"|\S+)/, '');
  const option = (pattern: RegExp): string | undefined => pattern.exec(plain)?.[1];
  const numbered = (pattern: RegExp): number | undefined => {
    const found = option(pattern);
    return found === undefined ? undefined : Number(found);
  };
  return defined({
    text,
    table,
    chain: option(/^-A (\S+)/) ?? '',
    target: option(/ -j (\S+)/) ?? '',
    destination: option(/(?<!!) -d ([\d.]+)/),
    port: numbered(/ --dport (\d+)/),
    protocol: option(/ -p (\S+)/),
    probability: numbered(/ --probability ([\d.]+)/),
    keptSeconds: / --rcheck /.test(plain) ? numbered(/ --seconds (\d+)/) : undefined,
    to: option(/ --to-destination (\S+)/),
    notFrom: option(/! -s (\S+)/),
    source: option(/(?<!!) -s ([\d.]+)/),
    isLocal: / --dst-type LOCAL/.test(plain),
  });
}

function defined(line: { [K in keyof Line]: Line[K] | undefined }): Line {
  return Object.fromEntries(Object.entries(line).filter(([, value]) => value !== undefined)) as unknown as Line;
}
