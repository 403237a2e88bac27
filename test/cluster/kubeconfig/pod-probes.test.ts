import { execFile } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { promisify } from 'node:util';
import { describe, expect, it } from 'vitest';
import { type Exec, httpFromPod, readRequests } from '../../../checker/cluster/kubeconfig/pod-probes.ts';

const mark = '<5f1c>';
const marked = (...parts: string[]) => parts.map((part) => `${mark}${part}`).join('');

// What BusyBox 1.37 prints on a real cluster.
const answered = [
  'Connecting to web (10.96.192.239:80)',
  '  HTTP/1.1 200 OK',
  '  Server: nginx/1.22.1',
  '  Set-Cookie: a=1',
  '  Set-Cookie: b=2',
  '  Content-Length: 6',
  '  ',
  'writing to stdout',
  '-                    100% |****|   6  0:00:00 ETA',
  'written to stdout',
  '',
  'exit 0',
  '',
].join('\n');

const failed = (complaint: string, exitCode = 1) =>
  `Connecting to web (10.96.0.9:80)\n${complaint}\n\nexit ${exitCode}\n`;

const readOne = (log: string, body = '') => readRequests(marked(body), marked(log), mark, 1)[0];

describe('reading what wget printed', () => {
  it('reads status, headers and the exact body of each request', () => {
    const seen = readRequests(marked('one\n\n', 'two'), marked(answered, answered), mark, 2);
    expect(seen).toMatchObject([
      { kind: 'answered', status: 200, body: 'one\n\n' },
      { kind: 'answered', status: 200, body: 'two' },
    ]);
    const headers = { server: 'nginx/1.22.1', 'set-cookie': 'a=1, b=2', 'content-length': '6' };
    expect(seen[0]).toHaveProperty('headers', headers);
  });

  it('keeps requests apart, whichever of them failed', () => {
    const logs = marked(failed("wget: can't connect to remote host (10.96.0.9): Connection refused"), answered);
    const seen = readRequests(marked('', 'late\n'), logs, mark, 2);
    expect(seen).toMatchObject([{ kind: 'refused' }, { kind: 'answered', body: 'late\n' }]);
  });

  it('counts an error status as an answer', () => {
    const log = failed(
      '  HTTP/1.1 404 Not Found\n  Server: nginx\nwget: server returned error: HTTP/1.1 404 Not Found',
    );
    expect(readOne(log)).toEqual({ kind: 'answered', status: 404, headers: { server: 'nginx' }, body: '' });
  });

  it('tells the redirect and not what wget found behind it', () => {
    const log = failed(
      '  HTTP/1.0 302 Found\n  Location: http://10.96.0.9:81/\nConnecting to 10.96.0.9:81 (10.96.0.9:81)\n' +
        "wget: can't connect to remote host (10.96.0.9): Connection refused",
    );
    const headers = { location: 'http://10.96.0.9:81/' };
    expect(readOne(log, 'other')).toEqual({ kind: 'answered', status: 302, headers, body: '' });
  });

  it('passes over an interim answer', () => {
    expect(readOne(answered.replace('  HTTP/1.1 200', '  HTTP/1.1 100 Continue\n  HTTP/1.1 200'))).toMatchObject({
      kind: 'answered',
      status: 200,
    });
  });

  it.each([
    ["wget: bad address 'nope'", 'no-such-host'],
    ["wget: can't connect to remote host (10.96.0.9): Connection refused", 'refused'],
    ["wget: can't connect to remote host (10.96.0.9): No route to host", 'no-route'],
    ["wget: can't connect to remote host: Network is unreachable", 'no-route'],
    ['wget: download timed out', 'timed-out'],
    ["wget: can't connect to remote host (10.96.0.9): Connection timed out", 'timed-out'],
    ['wget: error getting response', 'reset'],
    ['wget: error getting response: Connection reset by peer', 'reset'],
  ] as const)('reads "%s" as %s', (complaint, kind) => {
    expect(readOne(failed(complaint))).toEqual({ kind, detail: complaint });
  });

  it('does not take a name for a complaint', () => {
    const log = 'Connecting to timed out.reset (10.96.0.9:80)\nwget: error getting response\n\nexit 1\n';
    expect(readOne(log)).toMatchObject({ kind: 'reset' });
  });

  it('counts an answer that breaks off or stalls as none', () => {
    const begun = answered.slice(0, answered.indexOf('-    '));
    expect(readOne(`${begun}wget: connection closed prematurely\n\nexit 1\n`, 'abc')).toMatchObject({ kind: 'reset' });
    expect(readOne(`${begun}\nexit 143\n`, 'abc')).toMatchObject({ kind: 'timed-out' });
  });

  it('counts a body that was cut for its length as an answer', () => {
    expect(readOne(answered.replace('exit 0', 'exit 141'), 'x')).toMatchObject({ kind: 'answered', body: 'x' });
  });

  it('counts requests that were never reached as timed out', () => {
    expect(readRequests(marked('a'), marked(answered), mark, 3)).toMatchObject([
      { kind: 'answered' },
      { kind: 'timed-out' },
      { kind: 'timed-out' },
    ]);
  });

  it('throws when wget did not try', () => {
    expect(() => readOne('sh: wget: not found\n\nexit 127\n')).toThrow('sh: wget: not found');
    expect(() => readRequests('', '', mark, 1)).toThrow('the shell printed nothing');
  });
});

describe('asking by wget', () => {
  const pod = { namespace: 'default', pod: 'client' };
  /** Prints what it was asked as its answer. */
  const wget = `#!/bin/sh\nprintf '  HTTP/1.1 200 OK\\n' >&2\nfor arg in "$@"; do printf '[%s]' "$arg"; done\n`;

  it('gives wget the Host header as one word, and none unless there is one', async () => {
    const folder = await mkdtemp(path.join(tmpdir(), 'gatehouse-wget-'));
    await writeFile(path.join(folder, 'wget'), wget, { mode: 0o755 });
    const env = { ...process.env, PATH: `${folder}${path.delimiter}${process.env['PATH']}` };
    const exec: Exec = async (_pod, [program = '', ...args]) => ({
      exitCode: 0,
      ...(await promisify(execFile)(program, args, { env })),
    });
    const url = 'http://10.0.0.1/';
    const asked = await httpFromPod(exec, pod, { url, host: 'shop.example' });
    expect(asked).toMatchObject([{ body: '[-S][-O][-][-T][2][--header][Host: shop.example][http://10.0.0.1/]' }]);
    expect(await httpFromPod(exec, pod, { url })).toMatchObject([{ body: '[-S][-O][-][-T][2][http://10.0.0.1/]' }]);
    await rm(folder, { recursive: true });
  });
});
