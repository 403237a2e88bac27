import type { ElementContent } from 'hast';
import { h } from 'hastscript';
import type { Grades } from '../../grades.ts';
import { type MarkedRun, markedRuns } from '../reading/marked-runs.ts';
import { count } from '../reading/numbers.ts';
import type { Anchors } from './anchors.ts';

/** Parts of the class that are not here, answers that nobody could judge, and tries that disagree; empty where all is well. */
export function lookFirst(grades: Grades, { link }: Anchors): readonly ElementContent[] {
  const marked = markedRuns(grades);
  const entries = [
    ...missingParts(grades),
    ...marked.filter(({ mark }) => mark.outcome === 'error').map((one) => entry(one, link, unjudged(one))),
    ...marked.filter(({ mark }) => mark.flaky).map((one) => entry(one, link, disagreeing(one))),
  ];
  return entries.length > 0 ? [h('ul', { className: ['attention'] }, entries)] : [];
}

function missingParts({ shards }: Grades): ElementContent[] {
  const of = shards[0]?.of ?? 0;
  const here = new Set(shards.map(({ index }) => index));
  const missing = Array.from({ length: of }, (_, index) => index + 1).filter((index) => !here.has(index));
  if (missing.length === 0) return [];
  return [
    h(
      'li',
      `The class was divided in ${of}, and these grades lack ${count(missing.length, 'part')}: ${missing.join(', ')}.`,
    ),
  ];
}

function entry({ student, mark }: MarkedRun, link: Anchors['link'], words: string): ElementContent {
  return h('li', [link(student.id), `, ${mark.lab}: ${words}`]);
}

function unjudged({ run }: MarkedRun): string {
  return `could not be judged: ${run?.reason ?? 'the grades hold no run of it'}`;
}

function disagreeing({ run }: MarkedRun): string {
  const tries = run?.tries.map(({ verdict, failed }) =>
    failed.length > 0 ? `${verdict} (${failed.join(', ')})` : verdict,
  );
  return `its tries do not agree: ${tries?.join(', then ') ?? ''}`;
}
