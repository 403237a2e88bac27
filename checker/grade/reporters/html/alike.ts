import type { ElementContent } from 'hast';
import { h } from 'hastscript';
import type { Grades, Similarity } from '../../grades.ts';
import type { Anchors } from './anchors.ts';

const KINDS: Readonly<Record<Similarity['kind'], string>> = {
  equal: 'the same text',
  'drawn-for-another': 'has values that were drawn for somebody else',
};

/** Answers that are too much alike: for a talk, and no proof. */
export function alike({ similar }: Grades, { link }: Anchors): readonly ElementContent[] {
  if (similar.length === 0) return [h('p', 'No two answers are too much alike.')];
  return [
    h(
      'ul',
      similar.map(({ lab, students, kind, detail }) => {
        const names = students.flatMap((student, index) => [index === 0 ? '' : ', ', link(student)]);
        return h('li', [h('strong', lab), ': ', ...names, `: ${KINDS[kind]}; `, h('bdi', detail)]);
      }),
    ),
  ];
}
