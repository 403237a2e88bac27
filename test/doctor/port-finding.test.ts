import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { createServer, type Server } from 'node:net';
import { afterEach, describe, expect, it } from 'vitest';
import { portFindings } from '../../checker/doctor/port-finding.ts';
import { portOwner } from '../../checker/doctor/port-owner.ts';

const noEngine = { found: false, troubles: [] } as const;
const open: (Server | ChildProcess)[] = [];

afterEach(() => {
  for (const one of open.splice(0)) {
    if ('kill' in one) one.kill();
    else one.close();
  }
});

describe('portFindings', () => {
  it('finds a free port free', async () => {
    const port = await listenHere('127.0.0.1');
    const server = open.pop() as Server;
    server.close();
    await once(server, 'close');
    const finding = { level: 'fine', title: 'Ports', detail: `Free: ${port}.` };
    expect(await portFindings(noEngine, [port])).toEqual([finding]);
  });

  it.skipIf(process.platform === 'win32')('names the process that has a port, and only that port', async () => {
    const { port, pid } = await listenElsewhere();
    const findings = await portFindings(noEngine, [port, port, 1]);
    expect(findings).toEqual([
      {
        level: 'problem',
        title: `Port ${port} is taken`,
        detail: expect.stringMatching(new RegExp(`^By .*a-listener-of-the-test.* \\(process ${pid}\\)\\.$`)),
        fix: 'Stop it, then try again.',
      },
    ]);
  });

  it.for(['0.0.0.0', '::1'])('sees a listener on %s, which answers on localhost too', async (address) => {
    const port = await listenHere(address);
    expect(await portFindings(noEngine, [port])).toMatchObject([{ level: 'problem', title: `Port ${port} is taken` }]);
  });

  it('has nothing to say of no ports', async () => {
    expect(await portFindings(noEngine, [])).toEqual([]);
  });
});

describe('portOwner', () => {
  it('answers undefined for a port that nobody has', async () => {
    const port = await listenHere('127.0.0.1');
    const server = open.pop() as Server;
    server.close();
    await once(server, 'close');
    expect(await portOwner(port)).toBeUndefined();
  });
});

async function listenHere(address: string): Promise<number> {
  const server = createServer().listen(0, address);
  open.push(server);
  await once(server, 'listening');
  return (server.address() as { port: number }).port;
}

async function listenElsewhere() {
  const program = `require('node:net').createServer().listen(0, '127.0.0.1', function () {
    console.log(this.address().port);
  })`;
  const child = spawn(process.execPath, ['--eval', program, 'a-listener-of-the-test']);
  open.push(child);
  const [line] = await once(child.stdout, 'data');
  return { port: Number(line), pid: child.pid };
}
