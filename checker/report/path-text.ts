import type { Language } from '../lab/words.ts';
import type { Candidate, Hop, Path } from '../probes/path/path.ts';
import type { Paint } from './paint.ts';
import { diagnosisLines, printable } from './text.ts';

export interface PathTextOptions {
  /** The submission's, as the reader names it. */
  readonly folder: string;
  readonly language: Language;
  readonly paint: Paint;
}

/** A path hop by hop: what is met, what happens there, what decided it, and whether a probe saw it. */
export function pathText(path: Path, options: PathTextOptions): string {
  const { paint, language } = options;
  const { ending } = path;
  const head = paint.strong(printable(path.url));
  const hops = path.hops.flatMap((hop, index) => hopLines(hop, index, index === ending.at && !isGood(path), options));
  const rules = (path.rules ?? []).flatMap(({ line, said, met }) => [
    `    ${met === 'met' ? line : paint.faint(line)}`,
    `      ${paint.faint(said[language])}`,
  ]);
  const mark = isGood(path) ? paint.good('✓') : paint.bad('✗');
  const words = WORDS[language];
  return [
    head,
    ...hops,
    ...(rules.length > 0 ? ['', words.rules, ...rules] : []),
    '',
    `${mark} ${printable(ending.said[language])} ${paint.faint(`(${words[ending.known]})`)}`,
    ...(ending.diagnosis ? diagnosisLines(ending.diagnosis, options.folder, paint) : []),
  ].join('\n');
}

const WORDS = {
  en: {
    observed: 'observed',
    derived: 'derived',
    decided: 'decided by',
    rules: 'The rules of kube-proxy that this packet meets (pale: it could have been another draw)',
  },
  hi: {
    observed: 'dekha gaya',
    derived: 'objects se nikala gaya',
    decided: 'kisne tay kiya',
    rules: 'kube-proxy ke rules jo is packet ko milte hain (halke: draw mein yeh bhi aa sakta tha)',
  },
} as const;

function isGood({ ending }: Path): boolean {
  return ending.kind === 'answered';
}

function hopLines(hop: Hop, index: number, isEnd: boolean, { paint, language }: PathTextOptions): string[] {
  const words = WORDS[language];
  const to = hop.destination ? ` ${paint.faint('→')} ${hop.destination}` : '';
  const number = `${index + 1}.`.padEnd(3);
  const { decidedBy } = hop;
  return [
    `${isEnd ? paint.bad(number) : number} ${paint.strong(printable(hop.name))}${printable(to)} ${paint.faint(`(${words[hop.known]})`)}`,
    `    ${printable(hop.said[language])}`,
    ...(decidedBy
      ? [
          `    ${paint.faint(words.decided)} ${printable(`${decidedBy.object} ${decidedBy.field} = ${decidedBy.value}`)}`,
        ]
      : []),
    ...(hop.candidates ?? []).map((candidate) => candidateLine(candidate, paint, language)),
  ];
}

function candidateLine({ name, address, chance, why }: Candidate, paint: Paint, language: Language): string {
  const line = printable(`${name}${address ? ` (${address})` : ''}: ${why[language]}`);
  return `      ${chance === 'taken' ? `${paint.good('•')} ${line}` : paint.faint(`· ${line}`)}`;
}
