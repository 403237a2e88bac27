import path from 'node:path';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { reportSchema } from '../../checker/report/report.ts';
import { type Ended, listenOn, makeWorkshop, type Workshop } from './workshop.ts';

const EMBEDDED = ['--provider', 'embedded'];
const ESCAPE = '\u001b';

let workshop: Workshop;
beforeAll(async () => {
  workshop = await makeWorkshop();
});
afterAll(() => workshop.remove());

const run = (...args: string[]): Promise<Ended> => workshop.run(args);
const check = (...args: string[]): Promise<Ended> => workshop.run(['check', ...args, ...EMBEDDED]);

describe('list', () => {
  it('shows every lab with its number and its name', async () => {
    const { code, stdout } = await run('list');
    expect(code).toBe(0);
    expect(stdout).toMatch(
      /^ {2}1 {2}node-port .*\n {2}2 {2}cluster-ip-dns .*\n {2}3 {2}load-balancer .* \(20 min\)\n[\s\S]* 12 {2}on-call /,
    );
  });

  it('is JSON when asked', async () => {
    const { code, stdout } = await run('list', '--json');
    expect(code).toBe(0);
    const labs = JSON.parse(stdout) as { number: number; id: string }[];
    expect(labs.map(({ number }) => number)).toEqual(Array.from({ length: 12 }, (_, index) => index + 1));
    expect(labs[2]?.id).toBe('03-load-balancer');
  });
});

describe('the lab that is meant', { concurrent: true }, () => {
  it.each([['3'], ['03'], ['load-balancer'], ['03-load-balancer'], ['balan'], ['LOAD']])(
    'is found by %s',
    async (word) => {
      const { code, stdout } = await run('solution', word);
      expect(code).toBe(0);
      expect(stdout).toContain('type: LoadBalancer');
    },
  );

  it.each([
    ['nobody', 'there is no lab "nobody"', /there are 1 \(node-port\), 2 \(cluster-ip-dns\), 3 \(load-balancer\)/],
    ['lod-balancer', 'there is no lab "lod-balancer"', /did you mean 3 \(load-balancer\)\?/],
    ['99', 'there is no lab "99"', /3 \(load-balancer\)/],
    ['o', '"o" fits several labs', /which one: 1 \(node-port\), .*3 \(load-balancer\).*\?/],
  ])('is asked for again when it is %s', async (word, problem, hint) => {
    const { code, stdout, stderr } = await check(word);
    expect(code).toBe(2);
    expect(stderr).toContain(`✗ ${problem}`);
    expect(stderr).toMatch(hint);
    expect(stderr).not.toMatch(/^\s+at /m);
    expect(stdout).toBe('');
  });

  it('is asked for with the list where none was said', async () => {
    const { code, stderr } = await check();
    expect(code).toBe(2);
    expect(stderr).toMatch(/^✗ which lab\?\n {2}there are 1 \(node-port\), .*, 12 \(on-call\)\n$/);
  });
});

describe('called wrongly, it says so and ends with 2', { concurrent: true }, () => {
  it.each([
    ['an unknown option', ['check', '1', '--slution'], /unknown option '--slution'[\s\S]*--solution/],
    ['an unknown command', ['chekc', '1'], /unknown command 'chekc'[\s\S]*check/],
    [
      'a timeout that is no number',
      ['check', '1', '--timeout', 'x'],
      /'--timeout <seconds>' argument 'x' is invalid.*seconds/,
    ],
    ['a timeout of nothing', ['check', '1', '--timeout', '0'], /between 0 and 3600/],
    ['an unknown provider', ['check', '1', '--provider', 'cloud'], /embedded, kind, context/],
    ['no command at all', [], /Usage: gatehouse/],
    ['something new of no kind', ['new', 'thing'], /there is no way to make "thing"\n {2}new DIR --from NOTES /],
    ['something new without a name', ['new', 'lab'], /missing required argument 'name'/],
    ['two labs', ['check', '1', '2'], /too many arguments/],
    ['a trace to nowhere', ['trace', '1'], /missing required argument 'url'/],
    ['a trace to what is no URL', ['trace', '1', 'localhost:30001'], /is no address that a request can be sent to/],
    ['a trace from the moon', ['trace', '1', 'http://web', '--from', 'moon'], /host, node, pod or pod\/NAME/],
  ])('%s', async (_case, args, words) => {
    const { code, stdout, stderr } = await run(...args);
    expect(code).toBe(2);
    expect(stderr).toMatch(words);
    expect(stderr).not.toMatch(/^\s+at /m);
    expect(stdout).toBe('');
  });

  it('an unknown provider in the environment', async () => {
    const { code, stderr } = await workshop.run(['check', '1'], { GATEHOUSE_PROVIDER: 'cloud' });
    expect(code).toBe(2);
    expect(stderr).toContain('✗ there is no provider "cloud"\n  there are embedded, kind, context\n');
  });
});

describe('--help', () => {
  it('names every command', async () => {
    const { code, stdout } = await run('--help');
    expect(code).toBe(0);
    for (const command of [
      'list',
      'start',
      'check',
      'hint',
      'reset',
      'solution',
      'stop',
      'verify',
      'new',
      'kubectl',
      'env',
      'doctor',
    ])
      expect(stdout).toMatch(new RegExp(`^ {2}${command} `, 'm'));
  });

  it('of check shows examples as one types them, and what the exit codes mean', async () => {
    const { code, stdout } = await run('check', '--help');
    expect(code).toBe(0);
    expect(stdout).toContain('Examples:\n  npm run lab:check 3\n  npm run lab:check 3 -- --solution\n');
    expect(stdout).toContain('0 all pass, 1 some fail, 2 called wrongly, 3 could not check');
  });
});

describe('check', () => {
  beforeEach(() => workshop.startOver('01-node-port'));

  it('of a solution passes, and ends with 0', async () => {
    const { code, stdout, stderr } = await check('1', '--solution');
    expect(stdout).toContain(`✓ Service web answers on localhost:${workshop.gate}\n`);
    expect(stdout).toMatch(/\nAll checks pass: \d+ passed; (\d+) of \1 points \(embedded v/);
    expect(stderr).toBe('embedded cluster, as --provider says\napplying 2 objects\n');
    expect(code).toBe(0);
  });

  it('of the start fails with what was expected, seen and why, and ends with 1', async () => {
    const { code, stdout } = await check('1');
    expect(code).toBe(1);
    expect(stdout).toContain(`✗ Service web is of type NodePort
  expected  type NodePort, with a ClusterIP
  seen      type ClusterIP, ClusterIP 10.`);
    expect(stdout).toContain('  because   the Service is of type ClusterIP, which is what Kubernetes takes');
    expect(stdout).toContain('(work/01-node-port/service.yaml:6)');
    expect(stdout).toMatch(/\nNot yet: 2 passed, 1 failed, \d blocked; 2 of \d+ points \(embedded v/);
  });

  it('makes work/ where it is missing, and says so', async () => {
    expect(await workshop.list('work/02-cluster-ip-dns')).toEqual([]);
    const { code, stderr } = await check('2', '--timeout', '5');
    expect(code).toBe(1);
    expect(stderr).toContain('made work/02-cluster-ip-dns/ with client.yaml, deployment.yaml, service.yaml');
  });

  it('with --json says nothing but the report, which keeps to its schema', async () => {
    const { code, stdout, stderr } = await check('1', '--json');
    const report = reportSchema.parse(JSON.parse(stdout));
    expect(report.submission).toEqual({ folder: 'work/01-node-port', files: ['deployment.yaml', 'service.yaml'] });
    expect(report.summary.verdict).toBe('fail');
    expect(stderr).toBe('');
    expect(code).toBe(1);
  });

  it('tells broken YAML with file, line and column, and is done at once', async () => {
    await workshop.write('work/01-node-port/service.yaml', 'apiVersion: v1\nkind: Service\nmetadata:\n\tname: web\n');
    const { code, stdout } = await check('1');
    expect(code).toBe(1);
    expect(stdout).toMatch(/✗ The cluster accepts every manifest\n.*\n {2}seen {6}service\.yaml:4:1: /);
    expect(stdout).toContain('(work/01-node-port/service.yaml:4)');
    expect(stdout).not.toMatch(/^\s+at /m);
  });

  it('keeps terminal codes that a file wrote away from the terminal', async () => {
    const text = (await workshop.read('labs/01-node-port/solution/service.yaml')).replace(
      'kind: Service',
      'kind: "S\\e[31mvc"',
    );
    await workshop.write('work/01-node-port/service.yaml', text);
    const { code, stdout } = await check('1');
    expect(code).toBe(1);
    expect(stdout).toContain('no matches for kind');
    expect(stdout).not.toContain(ESCAPE);
  });

  it('gives up on what the embedded cluster cannot do with 3, and names it', async () => {
    const deployment = await workshop.read('work/01-node-port/deployment.yaml');
    await workshop.write(
      'work/01-node-port/deployment.yaml',
      `${deployment.trimEnd()}\n      volumes: [{name: page, emptyDir: {}}]\n`,
    );
    const { code, stdout } = await check('1');
    expect(code).toBe(3);
    expect(stdout).toMatch(/blocked {3}this cluster cannot run your answer: Deployment web .*volumes/);
    expect(stdout).toMatch(/\nCould not check: \d+ blocked; 0 of/);
  });

  it('tells a port that somebody else has, and ends with 3', async () => {
    const other = await listenOn(workshop.gate);
    const { code, stdout, stderr } = await check('1', '--solution');
    await other.close();
    expect(code).toBe(3);
    expect(stderr).toContain(`✗ port ${workshop.gate} on 127.0.0.1 is already in use\n`);
    expect(stderr).toContain('npm run doctor');
    expect(stdout).toBe('');
  });

  it('has no colour in a pipe, colour when forced, and none where NO_COLOR says so', async () => {
    await workshop.write('work/01-node-port/service.yaml', 'a: [1,\n');
    const [piped, forced, none] = await Promise.all([
      run('check', 'nobody'),
      workshop.run(['check', '1', ...EMBEDDED], { FORCE_COLOR: '1' }),
      workshop.run(['check', 'nobody'], { NO_COLOR: '1' }),
    ]);
    expect(piped.stdout + piped.stderr).not.toContain(ESCAPE);
    expect(forced.stdout).toContain(`${ESCAPE}[31m✗${ESCAPE}[39m The cluster`);
    expect(none.stderr).not.toContain(ESCAPE);
  });
});

describe('the reader’s files', () => {
  const file = 'work/01-node-port/service.yaml';

  it('are put there by start, with the task and the addresses', async () => {
    await workshop.startOver('01-node-port');
    const { code, stdout } = await run('start', '1', ...EMBEDDED);
    expect(code).toBe(0);
    expect(stdout).toContain('Your files   work/01-node-port/');
    expect(stdout).toContain(`localhost:${workshop.gate} leads to nodePort ${workshop.gate}`);
    expect(stdout).toContain('Check it: npm run lab:check 1');
    expect(await workshop.list('work/01-node-port')).toEqual(['deployment.yaml', 'service.yaml']);
  });

  it('are never overwritten by start or check', async () => {
    await workshop.write(file, '# mine\n');
    expect((await run('start', '1', ...EMBEDDED)).stdout).toContain('as you left them');
    await check('1');
    expect(await workshop.read(file)).toBe('# mine\n');
  });

  it('are not reset where nobody can be asked', async () => {
    const before = await workshop.list('work');
    const { code, stderr } = await run('reset', '1');
    expect(code).toBe(2);
    expect(stderr).toContain('there is no terminal to ask on\n  add --yes');
    expect(await workshop.read(file)).toBe('# mine\n');
    expect(await workshop.list('work')).toEqual(before);
  });

  it('are reset with --yes, and kept beside it', async () => {
    const before = await workshop.list('work');
    const { code, stdout } = await run('reset', '1', '--yes');
    expect(code).toBe(0);
    const backup = /kept in (work\/\S+)\//.exec(stdout)?.[1] ?? '';
    expect(await workshop.read(`${backup}/service.yaml`)).toBe('# mine\n');
    expect(await workshop.read(file)).toBe(await workshop.read('labs/01-node-port/start/service.yaml'));
    expect((await workshop.list('work')).length).toBe(before.length + 1);
  });
});

describe('what is drawn for a reader', () => {
  const seedFile = 'work/12-on-call/.seed';

  it('stays theirs until the lab is reset, and is another draw then', async () => {
    await run('reset', '12', '--yes');
    const seed = await workshop.read(seedFile);
    const front = await workshop.read('work/12-on-call/front.yaml');
    expect((await run('solution', '12')).code).toBe(0);
    expect(await workshop.read(seedFile)).toBe(seed);
    expect((await check('12', '--json', '--timeout', '3')).stdout).toContain('"values": {');
    expect(await workshop.read('work/12-on-call/front.yaml')).toBe(front);
    await run('reset', '12', '--yes');
    expect(await workshop.read(seedFile)).not.toBe(seed);
  });

  it('stands in the files, the task and the hints alike', async () => {
    await run('reset', '4', '--yes');
    const gate = /nodePort: (\d+)/.exec(await workshop.read('work/04-three-ports/api-service.yaml'))?.[1] ?? 'none';
    expect((await run('hint', '4', '3')).stdout).toContain(`nodePort: ${gate}`);
    expect((await run('solution', '4')).stdout).toContain(`nodePort: ${gate}`);
    expect((await run('hint', '4', '1', '--lang', 'hi')).stdout).toMatch(/^Hint 1 of 3: Har Service ko bahar se/);
  });
});

describe('verify', () => {
  it('lets one lab prove itself, a line for each answer', async () => {
    const { code, stdout } = await run('verify', '1', '--provider', 'embedded');
    expect(stdout).toMatch(/^✓ embedded 01-node-port start [\d.]+ s$/m);
    expect(stdout).toMatch(/^✓ embedded 01-node-port wrong\/target-port-closed [\d.]+ s$/m);
    expect(code).toBe(0);
  });

  it('says which answer did not get what it deserves, and ends with 1', async () => {
    const file = 'labs/03-load-balancer/wrong/type-node-port/expect.ts';
    const text = await workshop.read(file);
    await workshop.write(file, text.replace('service-of-other-type', 'ports-swapped'));
    const { code, stderr } = await run('verify', '3', '--provider', 'embedded');
    await workshop.write(file, text);
    expect(code).toBe(1);
    expect(stderr).toContain('03-load-balancer wrong/type-node-port: it should fail with service-type: ports-swapped');
  });
});

describe('a page of the workshop', () => {
  it('is made, and told of by place when something is wrong with it', async () => {
    const { code, stdout } = await run('new', 'lesson', 'ports');
    expect(code).toBe(0);
    expect(stdout).toMatch(/^made content\/docs\/lessons\/ports\.mdx\n\nNext\n {2}1\. /);
    expect((await run('verify', '--lessons')).stdout).toBe('✓ 1 page is as it should be\n');
    const file = 'content/docs/lessons/ports.mdx';
    await workshop.write(file, (await workshop.read(file)).replace('## ', '[gone](../gone/)\n\n## '));
    const wrong = await run('verify', '--lessons');
    expect(wrong.stdout).toMatch(
      /^✗ content\/docs\/lessons\/ports\.mdx:14 the link \.\.\/gone\/ leads to no page\n {2}write /,
    );
    expect(wrong.code).toBe(1);
    const again = await run('new', 'lesson', 'ports');
    expect(again.stderr).toContain('✗ content/docs/lessons/ports.mdx is there already, and nothing was written');
    expect(again.code).toBe(2);
  });
});

describe('hint', () => {
  it('gives the next one each time, stays at the last, and starts over after a reset', async () => {
    const said: string[] = [];
    for (let time = 0; time < 4; time++) said.push((await run('hint', '3')).stdout.split(':')[0] ?? '');
    expect(said).toEqual(['Hint 1 of 3', 'Hint 2 of 3', 'Hint 3 of 3', 'Hint 3 of 3']);
    await run('reset', '3', '--yes');
    expect((await run('hint', '3')).stdout).toMatch(/^Hint 1 of 3: .*\nOne more: npm run lab:hint 3\n$/);
  });

  it('gives the one asked for, and goes on after the furthest one seen', async () => {
    expect((await run('hint', '3', '2')).stdout).toMatch(/^Hint 2 of 3: `port` is what callers use/);
    await run('hint', '3', '1');
    expect((await run('hint', '3')).stdout).toMatch(/^Hint 3 of 3: /);
  });

  it.each(['0', '4', 'two'])('has no hint %s', async (number) => {
    const { code, stderr } = await run('hint', '3', number);
    expect(code).toBe(2);
    expect(stderr).not.toMatch(/^\s+at /m);
  });
});

describe('the other commands', () => {
  it('solution prints files that pass, ready to apply', async () => {
    const { code, stdout } = await run('solution', '1');
    expect(code).toBe(0);
    expect(stdout).toMatch(
      /^--- # deployment\.yaml\napiVersion: apps\/v1\n[\s\S]*\n--- # service\.yaml\napiVersion: v1\n/,
    );
    await workshop.startOver('01-node-port');
    await workshop.write('work/01-node-port/deployment.yaml', stdout);
    await workshop.write('work/01-node-port/service.yaml', '# everything is in the other file\n');
    expect((await check('1')).code).toBe(0);
  });

  it('stop deletes what start has left, and is no failure when there is nothing any more', async () => {
    expect((await run('stop')).stdout).toContain('deleted the embedded cluster');
    // A PATH without programs: whatever cluster this machine runs is none of this test's business.
    const { code, stdout, stderr } = await workshop.run(['stop'], { PATH: workshop.folder });
    expect({ code, stdout, stderr }).toEqual({
      code: 0,
      stdout: 'there is no cluster of this workshop to delete\n',
      stderr: '',
    });
  });

  it('kubectl says how to get it where there is none, and how to get a cluster where none is running', async () => {
    const without = await workshop.run(['kubectl', 'get', 'pods'], { PATH: workshop.folder });
    expect({ code: without.code, stderr: without.stderr }).toEqual({
      code: 3,
      stderr: '✗ there is no kubectl on this machine\n  get it: https://kubernetes.io/docs/tasks/tools/#kubectl\n',
    });
    const { code, stderr } = await workshop.run(['env'], { PATH: workshop.folder });
    expect({ code, stderr }).toEqual({
      code: 3,
      stderr: '✗ no cluster of this workshop is running\n  npm run lab:start 1 makes one\n',
    });
  });

  it('env says it in the words of each shell', async () => {
    await run('start', '1', ...EMBEDDED);
    const file = path.join(workshop.folder, '.gatehouse', 'embedded.kubeconfig');
    const said = async (shell: string) => (await run('env', '--shell', shell)).stdout;
    expect(await said('bash')).toBe(`export KUBECONFIG='${file}'\n`);
    expect(await said('zsh')).toBe(`export KUBECONFIG='${file}'\n`);
    expect(await said('fish')).toBe(`set -gx KUBECONFIG '${file}'\n`);
    expect(await said('powershell')).toBe(`$env:KUBECONFIG = '${file}'\n`);
    expect(await run('env', '--shell', 'csh')).toMatchObject({ code: 2, stdout: '' });
    await run('stop');
  });

  it('doctor tells everything it found as JSON', async () => {
    const { code, stdout, stderr } = await workshop.run(['doctor', '--json'], { PATH: workshop.folder });
    const findings = JSON.parse(stdout) as { level: string; title: string; detail: string; fix?: string }[];
    expect(findings[0]).toMatchObject({ level: 'fine', title: 'Embedded cluster' });
    expect(findings.map(({ title }) => title)).toEqual(expect.arrayContaining(['No container engine', 'No kind']));
    expect(findings.filter(({ level, fix }) => level === 'problem' && !fix)).toEqual([]);
    expect(stderr).toBe('');
    expect(code).toBe(findings.some(({ level }) => level === 'problem') ? 1 : 0);
  });
});
