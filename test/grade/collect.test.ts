import { execFile } from 'node:child_process';
import { mkdir, mkdtemp, readdir, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { promisify } from 'node:util';
import { afterAll, expect, it } from 'vitest';
import { readAnswers } from '../../checker/grade/submissions/read-answer.ts';
import { readYaml, stepNamed, type Workflow } from './ci-files.ts';

const run = promisify(execFile);
const root = await mkdtemp(path.join(tmpdir(), 'gatehouse-collect-'));
afterAll(() => rm(root, { recursive: true }));
const github = path.join(root, 'github.com');

/** Git finds the repositories of this test where the workflow names GitHub's, and nothing of whoever runs it. */
const env = {
  ...process.env,
  GIT_CONFIG_GLOBAL: '/dev/null',
  GIT_CONFIG_SYSTEM: '/dev/null',
  GIT_CONFIG_COUNT: '1',
  GIT_CONFIG_KEY_0: `url.file://${github}/.insteadOf`,
  GIT_CONFIG_VALUE_0: 'https://github.com/',
};

async function repository(name: string, write: (folder: string) => Promise<void>): Promise<void> {
  const folder = path.join(github, 'course', `${name}.git`);
  await mkdir(folder, { recursive: true });
  await write(folder);
  const git = (...args: string[]) => run('git', ['-C', folder, ...args], { env });
  await git('init', '--quiet');
  await git('add', '--all');
  await git('-c', 'user.name=Test', '-c', 'user.email=test@localhost', 'commit', '--quiet', '--message', 'An answer');
}

it('collects the work of each student and nothing beside it; a link stays one, and is refused', async () => {
  await repository('ada', async (folder) => {
    const lab = path.join(folder, 'work', '01-node-port');
    await mkdir(lab, { recursive: true });
    await writeFile(path.join(lab, 'service.yaml'), 'kind: Service\n');
    await writeFile(path.join(lab, '.seed'), 'adas-seed\n');
    await symlink('/etc/passwd', path.join(lab, 'more.yaml'));
    await writeFile(path.join(folder, 'notes.md'), 'not of the work\n');
  });
  await repository('bo', (folder) => writeFile(path.join(folder, 'notes.md'), 'no work yet\n'));
  const cwd = path.join(root, 'class');
  await mkdir(cwd);
  await writeFile(path.join(cwd, 'repositories.txt'), '# the class\nada course/ada\nbo course/bo\n\ncy course/cy\n');

  const { jobs } = await readYaml<Workflow>('github/class.yml');
  const script = stepNamed(jobs['collect'], "Collect each student's work").replace('gh auth setup-git', '');
  const { stdout } = await run('bash', ['-e', '-o', 'pipefail', '-c', script], { cwd, env });

  expect(stdout.trim().split('\n').toSorted()).toEqual([
    '::warning::nothing was collected of bo',
    '::warning::nothing was collected of cy',
  ]);
  expect(await readdir(path.join(cwd, 'submissions'))).toEqual(['ada.tar.gz']);
  const ada = path.join(cwd, 'submissions', 'ada.tar.gz');
  const answers = await readAnswers({ student: 'ada', attempt: 1, path: ada, form: 'tar' }, ['01-node-port']);
  expect(answers.get('01-node-port')).toMatchObject({
    files: [{ name: 'service.yaml', text: 'kind: Service\n' }],
    seed: 'adas-seed',
    complaints: [{ kind: 'outside', file: 'work/01-node-port/more.yaml' }],
  });
});
