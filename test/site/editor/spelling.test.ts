import { describe, expect, it } from 'vitest';
import { COURSE_PAGES } from './course-pages.ts';
import { blocksOf } from './prose.ts';
import { SPELLINGS } from './spellings.ts';

describe('Kubernetes terms', () => {
  it.for(COURSE_PAGES.map(({ name, text }) => [name, text] as const))(
    'are spelled on %s as Kubernetes spells them',
    ([, text]) => {
      expect(blocksOf(text).flatMap(misspellings)).toEqual([]);
    },
  );

  it('are judged in prose only, and as whole words', () => {
    expect(misspellings('The Nodeport of a pod')).toEqual([
      'Nodeport: NodePort (the type), nodePort (the number), in “The Nodeport of a pod”',
      'pod: Pod, in “The Nodeport of a pod”',
    ]);
    expect(misspellings('`kubectl get pods` of kubernetes.io, kube-proxy, cloud-provider-kind')).toEqual([]);
  });
});

function misspellings(block: string): string[] {
  const prose = block.replaceAll(/`[^`]*`/g, '').replaceAll(/https?:\S+|\S+\.(?:io|dev)\b/g, '');
  return Object.entries(SPELLINGS).flatMap(([right, wrong]) =>
    wrong.filter((spelling) => isWordOf(spelling, prose)).map((spelling) => `${spelling}: ${right}, in “${block}”`),
  );
}

/** A hyphen joins: the `kind` of cloud-provider-kind is part of a longer name. */
function isWordOf(spelling: string, prose: string): boolean {
  return new RegExp(`(?<![\\w-])${spelling}(?![\\w-])`).test(prose);
}
