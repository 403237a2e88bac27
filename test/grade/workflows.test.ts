import { describe, expect, it } from 'vitest';
import { filledIn, type GitLabJob, readYaml, stepNamed, type Workflow, wordBehind } from './ci-files.ts';
import { faultOf, type NpmCommand, npmCommandsIn } from './npm-commands.ts';

const STUDENT = await readYaml<Workflow>('github/student.yml');
const CLASS = await readYaml<Workflow>('github/class.yml');
const GITLAB = await readYaml<Record<'grade' | 'gradebook', GitLabJob>>('gitlab/.gitlab-ci.yml');

describe.each([
  ['student.yml', STUDENT],
  ['class.yml', CLASS],
])('%s', (_, workflow) => {
  const jobs = Object.values(workflow.jobs);
  const steps = jobs.flatMap((job) => job.steps);

  it('calls scripts that there are, with options that they take', async () => {
    const commands = npmCommandsIn(steps.map(({ run }) => filledIn(run ?? '', 1, 4)).join('\n'));
    expect(commands.length).toBeGreaterThan(0);
    expect(await faultsOf(commands)).toEqual([]);
  });

  it('may read the repository and nothing else, ends in time, and never runs twice at once', () => {
    expect(workflow.permissions).toEqual({ contents: 'read' });
    expect(jobs.every((job) => job['timeout-minutes'] <= 120)).toBe(true);
    expect(workflow.concurrency.group).toMatch(/^grade/);
  });

  it("uses GitHub's own actions by their major version, and leaves no credentials in a checkout", () => {
    const used = steps.flatMap(({ uses }) => uses ?? []);
    expect(used.filter((action) => !/^actions\/[\w-]+@v\d+$/.test(action))).toEqual([]);
    const checkouts = steps.filter(({ uses }) => uses?.startsWith('actions/checkout@'));
    expect(checkouts.map((step) => step.with?.['persist-credentials'])).toEqual(checkouts.map(() => false));
  });
});

describe('secrets', () => {
  it("never reach a student's own workflow", () => {
    expect(JSON.stringify(STUDENT)).not.toContain('secrets.');
  });

  it('reach the step that collects and the step that grades, and no other', () => {
    const { jobs, ...rest } = CLASS;
    const withSecrets = Object.values(jobs).flatMap(({ steps, ...job }) =>
      [job, ...steps].filter((part) => JSON.stringify(part).includes('secrets.')),
    );
    expect(withSecrets.map((part) => 'name' in part && part.name)).toEqual([
      "Collect each student's work",
      'Grade this part',
    ]);
    expect(JSON.stringify(rest)).not.toContain('secrets.');
  });
});

describe('the parts of a class', () => {
  it('are all there on GitHub: one job each, and as many as `--shard` says', () => {
    const { grade } = CLASS.jobs;
    const parts = grade?.strategy?.matrix.part ?? [];
    expect(parts).toEqual(parts.map((_, index) => index + 1));
    expect(
      parts.map((part) => wordBehind('--shard', filledIn(stepNamed(grade, 'Grade this part'), part, parts.length))),
    ).toEqual(parts.map((part) => `${part}/${parts.length}`));
    expect(grade?.strategy?.['fail-fast']).toBe(false);
  });

  it('leave by the name under which they are put together on GitHub', () => {
    const { grade, gradebook } = CLASS.jobs;
    const out = wordBehind('--out', stepNamed(grade, 'Grade this part'));
    const left = grade?.steps.find(({ uses }) => uses?.startsWith('actions/upload-artifact@'))?.with;
    const fetched = gradebook?.steps.find(({ uses }) => uses?.startsWith('actions/download-artifact@'))?.with;
    expect(out).toBe('../part-1');
    expect([left?.path, left?.name].map((text) => filledIn(String(text), 1, 4))).toEqual(['part-1', 'part-1']);
    expect(fetched).toEqual({ pattern: 'part-*', path: 'parts' });
    expect(npmCommandsIn(stepNamed(gradebook, 'Put the parts together'))[0]?.words[0]).toBe('../parts/part-*');
  });

  it('are all there on GitLab, and are put together', async () => {
    const { grade, gradebook } = GITLAB;
    const parts = Array.from({ length: grade.parallel ?? 0 }, (_, index) => index + 1);
    const script = grade.script.join('\n');
    const filled = parts.map((part) => filledIn(script, part, parts.length));
    expect(parts.length).toBeGreaterThan(1);
    expect(filled.map((text) => wordBehind('--shard', text))).toEqual(parts.map((part) => `${part}/${parts.length}`));
    expect(await faultsOf(npmCommandsIn([...filled, ...gradebook.script].join('\n')))).toEqual([]);
    expect(new Set(filled.map((text) => wordBehind('--out', text))).size).toBe(parts.length);
    expect(npmCommandsIn(gradebook.script.join('\n'))[0]?.words[0]).toBe('../part-*');
  });

  it('bring GitLab the files that it reads', () => {
    const { script, artifacts } = GITLAB.grade;
    expect(wordBehind('--formats', script.join('\n'))?.split(',')).toEqual(['json', 'junit', 'gitlab']);
    expect(artifacts.reports).toEqual({ junit: 'part-*/junit.xml', codequality: 'part-*/gl-code-quality.json' });
    expect(artifacts.paths).toEqual(['part-$CI_NODE_INDEX']);
  });
});

async function faultsOf(commands: readonly NpmCommand[]): Promise<string[]> {
  return (await Promise.all(commands.map(faultOf))).filter((fault) => fault !== undefined);
}
