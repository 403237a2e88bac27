import { readFile } from 'node:fs/promises';
import { parseDocument } from 'yaml';
import { npmCommandsIn } from './npm-commands.ts';

interface Step {
  readonly name?: string;
  readonly uses?: string;
  readonly run?: string;
  readonly with?: Readonly<Record<string, unknown>>;
}

/** A job of GitHub Actions, as far as it matters here. */
export interface Job {
  readonly 'timeout-minutes': number;
  readonly strategy?: { readonly 'fail-fast': boolean; readonly matrix: { readonly part: readonly number[] } };
  readonly steps: readonly Step[];
}

/** A workflow of GitHub Actions. */
export interface Workflow {
  readonly permissions: unknown;
  readonly concurrency: { readonly group: string };
  readonly jobs: Readonly<Record<string, Job>>;
}

/** A job of a `.gitlab-ci.yml`. */
export interface GitLabJob {
  readonly parallel?: number;
  readonly script: readonly string[];
  readonly artifacts: { readonly paths: readonly string[]; readonly reports?: Readonly<Record<string, string>> };
}

/**
 * A file of `grading/`.
 * @throws where it is no YAML.
 */
export async function readYaml<T>(name: string): Promise<T> {
  const document = parseDocument(await readFile(new URL(`../../grading/${name}`, import.meta.url), 'utf8'));
  const [broken] = [...document.errors, ...document.warnings];
  if (broken) throw broken;
  return document.toJS() as T;
}

/** As the service fills it in before a shell sees it. */
export function filledIn(run: string, part: number, of: number): string {
  return run
    .replaceAll(/\$\{\{ matrix\.part \}\}/g, String(part))
    .replaceAll(/\$\{\{ strategy\.job-total \}\}/g, String(of))
    .replaceAll('$CI_NODE_INDEX', String(part))
    .replaceAll('$CI_NODE_TOTAL', String(of));
}

/** The script of a step. */
export function stepNamed(job: Job | undefined, name: string): string {
  return job?.steps.find((step) => step.name === name)?.run ?? '';
}

/** What stands behind an option in the first command of a script. */
export function wordBehind(option: string, script: string): string | undefined {
  const words = npmCommandsIn(filledIn(script, 1, 4))[0]?.words ?? [];
  return words[words.indexOf(option) + 1];
}
