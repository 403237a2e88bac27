/** How one answer was judged on both clusters: a line a check. */
export interface ParityRow {
  readonly lab: string;
  readonly answer: string;
  readonly embedded: readonly string[];
  readonly kind: readonly string[];
}

/** The table `test/contract/parity.md`, as the run made it. */
export function parityTable(rows: readonly ParityRow[]): string {
  return [
    '# The same answers on the embedded cluster and on kind',
    '',
    'Made by `npm run test:kind`. A row an answer: whether both clusters gave every check the same verdict and named the',
    'same mistake first; what failed, or all passed; and where they part, how.',
    '',
    '| Lab | Answer | Agree | What failed, with the mistake named |',
    '| --- | --- | --- | --- |',
    ...rows.map(line),
    '',
  ].join('\n');
}

function line({ lab, answer, embedded, kind }: ParityRow): string {
  const parts = embedded.flatMap((verdict, index) =>
    verdict === kind[index] ? [] : [`embedded "${verdict}", kind "${kind[index]}"`],
  );
  const failed = kind.filter((verdict) => !/: (pass|blocked)$/.test(verdict));
  const said = failed.length > 0 ? failed.join('; ') : 'all passed';
  return `| ${lab} | ${answer} | ${parts.length === 0 ? 'yes' : 'no'} | ${[said, ...parts].join('; ')} |`;
}
