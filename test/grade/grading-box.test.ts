import { execFile } from 'node:child_process';
import { cp, mkdir, mkdtemp, readdir, readFile, rm, symlink } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { promisify } from 'node:util';
import { afterAll, describe, expect, it } from 'vitest';
import { WORKSHOP } from '../../checker/lab/workshop.ts';
import { readYaml } from './ci-files.ts';
import { faultOfCall, shellWords } from './npm-commands.ts';

interface Compose {
  readonly services: { readonly grade: Readonly<Record<string, unknown>> & { readonly command: string } };
}

const run = promisify(execFile);
const dockerfile = await readFile(path.join(WORKSHOP, 'grading', 'Dockerfile'), 'utf8');
const { grade } = (await readYaml<Compose>('compose.yaml')).services;
const folder = await mkdtemp(path.join(tmpdir(), 'gatehouse-box-'));
afterAll(() => rm(folder, { recursive: true }));

describe('the box to grade in', () => {
  it('has the major version of Node that package.json brings along', async () => {
    const { devDependencies } = JSON.parse(await readFile(path.join(WORKSHOP, 'package.json'), 'utf8'));
    expect(/^FROM node:(\d+)/m.exec(dockerfile)?.[1]).toBe(devDependencies.node.split('.')[0]);
  });

  it('is called with options that there are', async () => {
    expect(await faultOfCall(shellWords(grade.command))).toBeUndefined();
  });

  it('has no network, no rights, a bounded machine, and one folder to write in', () => {
    expect(grade).toMatchObject({
      network_mode: 'none',
      read_only: true,
      cap_drop: ['ALL'],
      security_opt: ['no-new-privileges:true'],
      mem_limit: '3g',
      pids_limit: 256,
      volumes: [
        { target: '/class', read_only: true, bind: { create_host_path: false } },
        { target: '/grades', bind: { create_host_path: false } },
      ],
    });
    expect(String(grade.user)).toMatch(/:-[1-9]\d*:[1-9]\d*\}$/);
    expect(dockerfile).toMatch(/^USER node$/m);
  });

  it('holds everything that grading reads, the modules of the processes that judge among it', async () => {
    const copied = [...dockerfile.matchAll(/^COPY (.+) \S+$/gm)].flatMap(([, from = '']) => from.split(' '));
    for (const name of copied) await cp(path.join(WORKSHOP, name), path.join(folder, name), { recursive: true });
    await symlink(path.join(WORKSHOP, 'node_modules'), path.join(folder, 'node_modules'));
    await mkdir(path.join(folder, 'nothing', 'work'), { recursive: true });
    await run(process.execPath, ['checker/main.mjs', 'grade', 'nothing', '--out', 'grades'], { cwd: folder });
    expect(await readdir(path.join(folder, 'grades'))).toContain('report.html');
    const resolved = '--import=./checker/cluster/embedded/node/resolve-webernetes.ts';
    const worker = "await import('./checker/grade/judging/embedded-worker.ts')";
    await run(process.execPath, [resolved, '--input-type=module', '--eval', worker], { cwd: folder });
  });
});
