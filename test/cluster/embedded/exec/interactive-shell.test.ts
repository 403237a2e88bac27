import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { execInContainer } from '../../../../checker/cluster/embedded/exec/exec.ts';
import { runClient } from '../../../contract/workloads.ts';
import { servedCluster } from '../server/served-cluster.ts';

let served: Awaited<ReturnType<typeof servedCluster>>;
beforeAll(async () => {
  served = await servedCluster();
  await runClient(served.cluster);
});
afterAll(() => served.close());

/** Types into `sh` of a Pod. */
async function type(text: string, isTerminal: boolean) {
  const said = { stdout: '', stderr: '' };
  const chunks = (async function* () {
    yield new TextEncoder().encode(text);
  })();
  const exitCode = await execInContainer(served.cluster.webernetes, { namespace: 'default', pod: 'client' }, ['sh'], {
    input: { chunks, isTerminal },
    stdout: (out) => (said.stdout += out),
    stderr: (out) => (said.stderr += out),
    signal: new AbortController().signal,
  });
  return { exitCode, ...said };
}

describe('a shell that reads its lines from its input', () => {
  it('keeps directory and variables from one to the next, and ends with the last exit code', async () => {
    const { exitCode, stdout } = await type('cd /tmp\nexport A=1\necho $PWD $A\nfalse\n', false);
    expect({ exitCode, stdout }).toEqual({ exitCode: 1, stdout: '/tmp 1\n' });
  });

  it('ends with the code it is told', async () => {
    expect((await type('exit 4\necho unseen\n', false)).exitCode).toBe(4);
  });

  it('at a terminal shows a prompt and what is typed, takes a character back, and ends with Ctrl-D', async () => {
    const { exitCode, stdout } = await type('echo hix\x7f\r\x1b[A\x04echo unseen\r', true);
    expect(exitCode).toBe(0);
    expect(stdout).toBe('/ # echo hix\b \b\r\nhi\n/ # \r\n');
  });

  it('at a terminal forgets a line at Ctrl-U, and begins anew at Ctrl-C', async () => {
    const { stdout } = await type('echo no\x15echo yes\recho never\x03', true);
    expect(stdout).toContain('yes\n');
    expect(stdout).not.toMatch(/^no$/m);
    expect(stdout).not.toMatch(/^never$/m);
  });
});
