import type { Verdict } from './verify.ts';

/** How one answer was judged on both sorts of cluster. */
export interface ParityRow {
  readonly embedded: Verdict;
  readonly kind: Verdict;
}

/** The answers that both sorts of cluster have judged, each as it was judged first. */
export function parityRows(verdicts: readonly (Verdict & { readonly provider: keyof ParityRow })[]): ParityRow[] {
  const byAnswer = Map.groupBy(verdicts, ({ answer }) => `${answer.lab.id}/${answer.name}`);
  return [...byAnswer.values()].flatMap((own) => {
    const embedded = own.find(({ provider }) => provider === 'embedded');
    const kind = own.find(({ provider }) => provider === 'kind');
    return embedded && kind ? [{ embedded, kind }] : [];
  });
}

/** The text of a table in Markdown, a row an answer; `madeBy` is the command that wrote it. */
export function parityTable(rows: readonly ParityRow[], madeBy: string): string {
  const sorted = rows.toSorted((one, other) => (keyOf(one) < keyOf(other) ? -1 : 1));
  return [
    '# The same answers on the embedded cluster and on kind',
    '',
    `Made by \`${madeBy}\`. A row an answer: whether both clusters gave every check the same verdict and named the`,
    'same mistake first; what failed, or all passed; and where they part, how.',
    '',
    '| Lab | Answer | Agree | What failed, with the mistake named |',
    '| --- | --- | --- | --- |',
    ...sorted.map(line),
    '',
  ].join('\n');
}

/** As `embedded | kind`, for every check where they part; none where one of the two cannot judge the answer. */
export function differences({ embedded, kind }: ParityRow): string[] {
  if (!embedded.couldJudge || !kind.couldJudge) return [];
  return embedded.outcome.flatMap((verdict, index) =>
    verdict === kind.outcome[index] ? [] : [`${verdict} | ${kind.outcome[index]}`],
  );
}

function line(row: ParityRow): string {
  const { lab, name } = row.kind.answer;
  const judge = row.kind.couldJudge ? row.kind : row.embedded;
  const failed = judge.outcome.filter((verdict) => !/: (pass|blocked)$/.test(verdict));
  const said = failed.length > 0 ? failed.join('; ') : 'all passed';
  const parts = differences(row).map((part) => `embedded | kind: ${part}`.replaceAll('|', '/'));
  return `| ${lab.id} | ${name} | ${agreement(row, parts)} | ${[said, ...parts].join('; ')} |`;
}

function agreement({ embedded, kind }: ParityRow, parts: readonly string[]): string {
  if (!embedded.couldJudge) return 'needs a real cluster';
  if (!kind.couldJudge) return 'this kind lacks what it needs';
  return parts.length === 0 ? 'yes' : 'no';
}

function keyOf({ kind }: ParityRow): string {
  return `${kind.answer.lab.id}/${kind.answer.name}`;
}
