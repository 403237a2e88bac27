import { readdir } from 'node:fs/promises';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Cluster } from '../../checker/cluster/cluster.ts';
import type { Expected } from '../../checker/lab/expect.ts';
import { labFolder, labIds, loadLab } from '../../checker/lab/find-lab.ts';
import type { Lab } from '../../checker/lab/lab.ts';
import { readSubmission } from '../../checker/manifests/read-folder.ts';
import type { Report } from '../../checker/report/report.ts';
import { runLab } from '../../checker/run/run-lab.ts';

/** An answer that comes with a lab: its start, its solution, or a wrong one with what it earns. */
export interface LabAnswer {
  readonly lab: Lab;
  /** `start`, `solution` or `wrong/<slug>`. */
  readonly name: string;
  readonly expected?: Expected;
}

/** Every answer of every lab, in the order of the folders. */
export async function labAnswers(): Promise<LabAnswer[]> {
  const labs = await Promise.all((await labIds()).map(loadLab));
  return (await Promise.all(labs.map(answersOf))).flat();
}

async function answersOf(lab: Lab): Promise<LabAnswer[]> {
  const slugs = (await readdir(path.join(labFolder(lab.id), 'wrong'))).toSorted();
  const wrong = slugs.map(async (slug) => ({ lab, name: `wrong/${slug}`, expected: await expectedOf(lab, slug) }));
  return [{ lab, name: 'start' }, { lab, name: 'solution' }, ...(await Promise.all(wrong))];
}

async function expectedOf(lab: Lab, slug: string): Promise<Expected> {
  const file = path.join(labFolder(lab.id), 'wrong', slug, 'expect.ts');
  return ((await import(pathToFileURL(file).href)) as { default: Expected }).default;
}

/** Judges an answer on a cluster, as `lab:check` does. */
export async function judgeAnswer({ lab, name }: LabAnswer, cluster: Cluster, deadlineMs: number): Promise<Report> {
  const folder = path.join(labFolder(lab.id), name);
  const { signal } = new AbortController();
  return runLab({ lab, cluster, submission: await readSubmission(folder), folder: name, deadlineMs, signal });
}

/** What a report comes to, for comparing: the verdict of each check, and the first diagnosis of each that failed. */
export function outcomeOf({ checks }: Report): string[] {
  return checks.map(({ id, result, diagnoses }) =>
    result === 'fail' ? `${id}: fail, ${diagnoses[0]?.id ?? 'no diagnosis'}` : `${id}: ${result}`,
  );
}

/** The checks that failed, with the mistake named first; or what kept them from being judged. */
export function failuresOf({ checks }: Report): string[] {
  return checks
    .filter(({ result }) => result === 'fail' || result === 'error')
    .map(({ id, diagnoses, reason }) => `${id}: ${diagnoses[0]?.id ?? reason ?? 'no diagnosis'}`);
}
