import type { GradedLab } from './class.ts';
import type { Grades, Run } from './grades.ts';
import { markOf } from './marks.ts';
import type { Enrolled } from './roster/enrol.ts';
import type { Settings } from './settings/settings.ts';
import type { Shard } from './shard.ts';
import { similarAnswers } from './similar.ts';

interface Graded {
  readonly provider: string;
  readonly shard: Shard;
  readonly labs: readonly GradedLab[];
  readonly students: readonly Enrolled[];
  readonly settings: Settings;
  readonly runs: readonly Run[];
}

/** The class's grades, from its runs. */
export function gradesOf({ provider, shard, labs, students, settings, runs }: Graded): Grades {
  const counting = labs.map(({ lab }) => ({ id: lab.id, weight: settings.labs[lab.id]?.weight ?? usualWeight(lab) }));
  const byStudent = Map.groupBy(runs, ({ student }) => student);
  return {
    version: 1,
    provider,
    shards: [{ ...shard }],
    labs: labs.map(({ lab }, index) => ({
      id: lab.id,
      title: lab.title,
      weight: counting[index]?.weight ?? 0,
      checks: [ACCEPTED, ...lab.checks.map(({ id, claim }) => ({ id, claim }))],
    })),
    students: students
      .map((student) => markOf(student, counting, byStudent.get(student.id) ?? [], settings))
      .toSorted((one, other) => (one.id < other.id ? -1 : 1)),
    runs: [...runs],
    similar: similarAnswers(runs),
  };
}

/** The first check of every lab; a lab's own list begins after it. */
const ACCEPTED = { id: 'manifests-accepted', claim: 'The cluster accepts every manifest' };

/** What the checks add up to, with the one that every lab has. */
function usualWeight({ checks }: GradedLab['lab']): number {
  return checks.reduce((total, { points }) => total + points, 1);
}
