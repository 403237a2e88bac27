import { type Lab, labNumber } from '../../lab/lab.ts';
import type { LabAnswer } from './lab-answers.ts';

/** The text of `labs/README.md`: what labs there are, what they need, and which mistakes each is proved against. */
export function labsTable(answers: readonly LabAnswer[]): string {
  const labs = [...Map.groupBy(answers, ({ lab }) => lab.id).values()];
  return [
    '# The labs',
    '',
    'Made by `npm run labs:verify -- --table`. A lab is a folder: `lab.ts` says how it is judged, `brief.mdx` is the task',
    '(`brief.hi.mdx` in Hinglish), `words.ts` has the hints, `start/` is what a reader gets, `solution/` passes, and each',
    'folder of `wrong/` is a known wrong answer: `expect.ts` says what is wrong with it, which check fails, and which mistake',
    'is named.',
    '',
    '| | Lab | Minutes | Points | Needs | Where |',
    '| ---: | --- | ---: | ---: | --- | --- |',
    ...labs.map(row),
    '',
    '## Wrong answers, and the mistakes they earn',
    '',
    ...labs.flatMap(wrongOf),
  ].join('\n');
}

function row([first]: LabAnswer[]): string {
  const lab = (first as LabAnswer).lab;
  const points = lab.checks.reduce((sum, check) => sum + check.points, 1);
  const cells = [
    labNumber(lab),
    `[${lab.title}](${lab.id}/brief.mdx)`,
    lab.minutes,
    points,
    needsOf(lab),
    whereOf(lab),
  ];
  return `| ${cells.join(' | ')} |`;
}

function needsOf({ needs, beside, cluster }: Lab): string {
  return (
    [...needs, ...(beside.length > 0 ? ['kubectl'] : []), ...(cluster === 'own' ? ['a cluster of its own'] : [])].join(
      ', ',
    ) || 'nothing'
  );
}

/** A plain kind cluster has no Ingress controller; somebody else's cluster leads no port of this machine inside. */
function whereOf({ needs, cluster }: Lab): string {
  if (needs.includes('ingress')) return 'embedded; kind and others with an Ingress controller';
  if (needs.includes('hostPorts') || cluster === 'own') return 'embedded, kind';
  return 'embedded, kind, any context';
}

function wrongOf(own: LabAnswer[]): string[] {
  const [first] = own;
  const lines = own.flatMap(({ name, expected }) =>
    expected ? [`| ${name.replace('wrong/', '')} | ${expected.check} | ${expected.diagnosis} |`] : [],
  );
  return [`### ${first?.lab.id}`, '', '| Answer | Fails at | Mistake |', '| --- | --- | --- |', ...lines, ''];
}
