import type { Run, Similarity } from './grades.ts';

/** Answers that should differ and do not: a list for a person to look at, never a mark. */
export function similarAnswers(runs: readonly Run[]): Similarity[] {
  return [...Map.groupBy(runs, ({ lab }) => lab)].flatMap(([lab, own]) => [
    ...sameText(lab, own),
    ...sameSeed(lab, own),
    ...othersSeed(lab, own),
  ]);
}

/** The same comments in the same places, or the same ports where different ones were drawn. */
function sameText(lab: string, runs: readonly Run[]): Similarity[] {
  const groups = Map.groupBy(runs, ({ answer }) => answer?.fingerprint);
  return [...groups].flatMap(([fingerprint, group]): Similarity[] => {
    const students = names(group);
    const seeds = new Set(group.map(({ answer }) => answer?.seed));
    const shouldDiffer = group.some(({ answer }) => answer?.distinctive) || (seeds.size > 1 && isDrawn(group));
    if (fingerprint === undefined || students.length < 2 || !shouldDiffer) return [];
    const detail = seeds.size > 1 ? 'the same text, though other values were drawn' : 'the same text, comments and all';
    return [{ lab, students, kind: 'equal', detail }];
  });
}

function sameSeed(lab: string, runs: readonly Run[]): Similarity[] {
  const groups = Map.groupBy(runs, ({ answer }) => answer?.seed);
  return [...groups].flatMap(([seed, group]): Similarity[] => {
    const students = names(group);
    if (seed === undefined || students.length < 2) return [];
    return [{ lab, students, kind: 'drawn-for-another', detail: `one seed (${seed}): their folders have one origin` }];
  });
}

function othersSeed(lab: string, runs: readonly Run[]): Similarity[] {
  return runs.flatMap(({ student, answer }): Similarity[] => {
    const owner = answer?.drawnFor;
    if (owner === undefined) return [];
    const detail = `${student} has what was drawn for ${owner}`;
    return [{ lab, students: [student, owner].toSorted(), kind: 'drawn-for-another', detail }];
  });
}

function isDrawn(runs: readonly Run[]): boolean {
  return runs.some(({ report }) => report?.lab.values !== undefined);
}

function names(runs: readonly Run[]): string[] {
  return [...new Set(runs.map(({ student }) => student))].toSorted();
}
