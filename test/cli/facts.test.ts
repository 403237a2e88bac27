import { afterAll, beforeAll, expect, it } from 'vitest';
import { type Ended, makeWorkshop, type Workshop } from './workshop.ts';

let workshop: Workshop;
beforeAll(async () => {
  workshop = await makeWorkshop();
  await workshop.write('good.md', 'A Pod is drawn at random for each connection.\n');
  await workshop.write('bad.md', '# Services\n\nThey go round robin.\n');
  await workshop.write('empty.md', '');
});
afterAll(() => workshop.remove());

const run = (...args: string[]): Promise<Ended> => workshop.run(['facts', ...args]);

it('ends with 0 where there is nothing to tell', async () => {
  expect(await run('good.md')).toEqual({ code: 0, stdout: '✓ Nothing wrong or dated found in 1 text\n', stderr: '' });
});

it('says the place, why, what to write and where to read it, without colour where nobody looks, and ends with 1', async () => {
  const { code, stdout, stderr } = await run('good.md', 'bad.md');
  expect({ code, stderr }).toEqual({ code: 1, stderr: '' });
  expect(stdout).toMatch(
    /^✗ bad\.md:3:9 round robin \(round-robin\)\n {2}because +In iptables .*\n {2}write .*\n {2}read +https:\S+\n\n✗ 1 wrong or dated in 2 texts\n$/,
  );
});

it('prints JSON with a version', async () => {
  const { code, stdout } = await run('bad.md', 'empty.md', '--json');
  expect(code).toBe(3);
  expect(JSON.parse(stdout)).toMatchObject({
    version: 1,
    files: 1,
    findings: [{ file: 'bad.md', line: 3, column: 9, rule: 'round-robin', says: 'round robin' }],
    unread: [{ file: 'empty.md', message: expect.stringContaining('empty') }],
  });
});

it('ends with 3 where a text could not be read, and says which', async () => {
  const { code, stderr } = await run('good.md', 'empty.md');
  expect({ code, stderr }).toEqual({ code: 3, stderr: expect.stringMatching(/^! empty\.md: This file is empty.*\n$/) });
});

it('lists its rules, a line each, and explains one', async () => {
  expect((await run('--list')).stdout).toMatch(/^endpoints-command {2,}asks .*\n(?:\S+ {2,}.*\n)+$/);
  const { code, stdout } = await run('--explain', 'ipvs');
  expect(code).toBe(0);
  expect(stdout).toMatch(/^ipvs: .*\n {2}because .*\n {2}since +Kubernetes 1\.35\n[\s\S]*✗ .*«use IPVS»[\s\S]*✓ /);
});

it.each([
  [['nope.md'], /^✗ There is no file or folder nope\.md\.\n/],
  [['--explain', 'ipvz'], /^✗ there is no rule "ipvz"\n {2}did you mean ipvs\?/],
  [['--list', '--json'], /cannot be used with/],
  [['--nope'], /unknown option/],
])('called wrongly with %j, it says so and ends with 2', async (args, sentence) => {
  const { code, stdout, stderr } = await run(...args);
  expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
  expect(stderr).toMatch(sentence);
  expect(stderr).not.toMatch(/^\s+at /m);
});
