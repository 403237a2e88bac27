import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Path } from '../../checker/probes/path/path.ts';
import { type Ended, makeWorkshop, type Workshop } from './workshop.ts';

let workshop: Workshop;
beforeAll(async () => {
  workshop = await makeWorkshop();
});
afterAll(() => workshop.remove());

const trace = (...args: string[]): Promise<Ended> => workshop.run(['trace', ...args, '--provider', 'embedded']);
const door = () => `http://localhost:${workshop.gate}`;

describe('trace', () => {
  it('tells the road of a request hop by hop, to the Pod that answered', async () => {
    const { code, stdout, stderr } = await trace('1', door(), '--solution');
    expect(code).toBe(0);
    expect(stderr).not.toMatch(/^\s+at /m);
    const hops = stdout.split('\n').filter((line) => /^\d\. /.test(line));
    expect(hops.map((line) => line.replace(/web-\S+|172\S+|→ 10\S+/g, '*').replace(/ +/g, ' '))).toEqual([
      '1. this machine (observed)',
      `2. localhost:${workshop.gate} → * (observed)`,
      '3. Node gatehouse-control-plane → * (derived)',
      `4. nodePort ${workshop.gate} (derived)`,
      '5. Service web (derived)',
      '6. EndpointSlice of web (derived)',
      '7. Pod * * (observed)',
      '8. port 80 (observed)',
    ]);
    expect(stdout).toContain(`decided by Service web spec.ports[0].nodePort = ${workshop.gate}`);
    expect(stdout.match(/· Pod web-\S+ \(10\.\S+\): could have been/g)).toHaveLength(2);
    expect(stdout).toMatch(/\n✓ Pod web-\S+ answered with HTTP 200\. \(observed\)\n$/);
  });

  it('names the mistake and its line where the request ended', async () => {
    await workshop.startOver('01-node-port');
    const { code, stdout } = await trace('1', door());
    expect(code).toBe(0);
    expect(stdout).toMatch(/\n✗ No Service has the nodePort \d+/);
    expect(stdout).toMatch(/because {3}\S[\s\S]*\(work\/01-node-port\/service\.yaml:\d+/);
  });

  it('is JSON when asked, and speaks Hinglish', async () => {
    const json = await trace('2', 'http://backend', '--from', 'pod/cli', '--solution', '--json');
    const found = JSON.parse(json.stdout) as Path;
    expect(found.from).toEqual({ from: 'pod', namespace: 'cluster-ip-dns', pod: 'client' });
    expect(found.ending).toMatchObject({ kind: 'answered', status: 200, known: 'observed' });
    const { stdout } = await trace('2', 'http://backend', '--from', 'pod', '--solution', '--lang', 'hi');
    expect(stdout).toContain(
      'Service backend cluster-ip-dns mein hai, to yahan se uska naam backend.cluster-ip-dns hai',
    );
  });

  it('draws it into a file', async () => {
    const { code, stderr } = await trace('1', door(), '--solution', '--svg', path.join(workshop.folder, 'path.svg'));
    expect([code, stderr]).toEqual([0, expect.stringContaining('drew it: ')]);
    expect(await workshop.read('path.svg')).toMatch(/^<svg xmlns="http:\/\/www.w3.org\/2000\/svg" [\s\S]*<\/svg>\n$/);
  });

  it.each([
    [
      'a Pod that is not there',
      ['http://web', '--from', 'pod/nobody'],
      2,
      /there is no Pod nobody in namespace node-port[\s\S]*there are web-/,
    ],
    [
      'somebody else’s address',
      ['http://192.0.2.1'],
      2,
      /192\.0\.2\.1 is no part of this cluster: nothing is sent there/,
    ],
    [
      'a file that cannot be written',
      ['http://localhost:1', '--svg', '/nowhere/path.svg'],
      2,
      /the drawing could not be written/,
    ],
  ])('says in one sentence what is wrong with %s', async (_, args, exitCode, words) => {
    const { code, stdout, stderr } = await trace('1', ...args, '--solution');
    expect([code, stdout]).toEqual([exitCode, '']);
    expect(stderr).toMatch(words);
    expect(stderr).not.toMatch(/^\s+at /m);
  });
});
