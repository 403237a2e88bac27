import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { stringify } from 'yaml';
import { readConnection } from '../../../checker/cluster/kubeconfig/connection.ts';
import { UserError } from '../../../checker/errors.ts';

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'kubeconfig-'));
});
afterEach(() => rm(folder, { recursive: true }));

async function write(name: string, text: string): Promise<string> {
  await writeFile(join(folder, name), text);
  return join(folder, name);
}

const base64 = (text: string) => Buffer.from(text).toString('base64');
const cluster = { server: 'https://127.0.0.1:6443/', 'certificate-authority-data': base64('CA') };

function kubeconfig(name: string, user: object, more: { cluster?: object; context?: object } = {}) {
  return {
    'current-context': name,
    clusters: [{ name, cluster: more.cluster ?? cluster }],
    users: [{ name, user }],
    contexts: [{ name, context: { cluster: name, user: name, ...more.context } }],
  };
}

const read = async (content: object, context?: string) =>
  readConnection(await write('config', stringify(content)), context);

/** The error of a promise, which must be one for users. */
async function complaint(of: Promise<unknown>): Promise<UserError> {
  const error = await of.then(
    () => undefined,
    (reason: unknown) => reason,
  );
  expect(error).toBeInstanceOf(UserError);
  return error as UserError;
}

describe('readConnection', () => {
  it('reads a client certificate that is in the file', async () => {
    const user = { 'client-certificate-data': base64('CERT'), 'client-key-data': base64('KEY') };
    expect(await read(kubeconfig('kind-lab', user))).toMatchObject({
      server: 'https://127.0.0.1:6443',
      ca: 'CA',
      cert: 'CERT',
      key: 'KEY',
      namespace: 'default',
      context: 'kind-lab',
    });
  });

  it('finds files relative to the kubeconfig that names them', async () => {
    await mkdir(join(folder, 'pki'));
    for (const name of ['ca', 'cert', 'key']) await write(`pki/${name}`, name.toUpperCase());
    const content = kubeconfig(
      'lab',
      { 'client-certificate': 'pki/cert', 'client-key': 'pki/key' },
      { cluster: { server: 'https://lab', 'certificate-authority': 'pki/ca' } },
    );
    expect(await read(content)).toMatchObject({ ca: 'CA', cert: 'CERT', key: 'KEY' });
  });

  it('reads a token, from its file too', async () => {
    await write('token', 'from-file\n');
    expect(await read(kubeconfig('lab', { token: 'plain' }))).toMatchObject({ token: 'plain' });
    expect(await read(kubeconfig('lab', { token: 'plain', tokenFile: 'token' }))).toMatchObject({ token: 'from-file' });
  });

  it('reads the namespace, the name on the certificate and that it is not checked', async () => {
    const open = { server: 'https://lab', 'insecure-skip-tls-verify': true, 'tls-server-name': 'api' };
    const seen = await read(kubeconfig('lab', {}, { cluster: open, context: { namespace: 'shop' } }));
    expect(seen).toMatchObject({ insecure: true, serverName: 'api', namespace: 'shop' });
  });

  it('puts several files together, the first that says something counting', async () => {
    const one = await write('one', stringify({ ...kubeconfig('one', { token: 'first' }), 'current-context': '' }));
    const two = await write('two', stringify(kubeconfig('two', { token: 'second' })));
    const three = await write('three', stringify(kubeconfig('one', { token: 'late' })));
    const files = [join(folder, 'missing'), one, two, three];
    expect(await readConnection(files)).toMatchObject({ context: 'two', token: 'second' });
    expect(await readConnection(files, 'one')).toMatchObject({ context: 'one', token: 'first' });
  });

  it('takes the credentials of an exec plugin', async () => {
    const answer = {
      apiVersion: 'client.authentication.k8s.io/v1',
      kind: 'ExecCredential',
      status: { token: 'asked' },
    };
    const args = ['-e', `console.log(${JSON.stringify(JSON.stringify(answer))})`];
    const exec = { apiVersion: answer.apiVersion, command: process.execPath, args, interactiveMode: 'Never' };
    expect(await read(kubeconfig('cloud', { exec }))).toMatchObject({ token: 'asked', ca: 'CA' });
  });

  it('says that a login failed', async () => {
    const exec = { apiVersion: 'client.authentication.k8s.io/v1', command: 'no-such-login', interactiveMode: 'Never' };
    const { message } = await complaint(read(kubeconfig('cloud', { exec })));
    expect(message).toMatch(/^The login of the context "cloud" failed: .*no-such-login/);
  });

  it('says that there is no file', async () => {
    const path = join(folder, 'config');
    expect((await complaint(readConnection(path))).message).toBe(`There is no kubeconfig at ${path}.`);
  });

  it('names the contexts that are near the one asked for', async () => {
    const near = await complaint(read(kubeconfig('kind-lab', {}), 'kind-lba'));
    expect(near.message).toMatch(/^There is no context "kind-lba" in .*config\.$/);
    expect(near.hint).toBe('Did you mean kind-lab?');
    expect((await complaint(read(kubeconfig('kind-lab', {}), 'production'))).hint).toBe('It has kind-lab.');
  });

  it('says that no context is current', async () => {
    const { message, hint } = await complaint(read({ contexts: null }));
    expect(message).toMatch(/^No context is current/);
    expect(hint).toContain('use-context');
  });

  it('says in which line a file stops being YAML', async () => {
    const path = await write('config', 'apiVersion: v1\nclusters:\n- name: "open\nusers: []\n');
    const { message } = await complaint(readConnection(path));
    expect(message).toMatch(/^The kubeconfig .*config is not YAML: line \d: [^\n]*$/);
  });

  it('says that a file is YAML and no kubeconfig', async () => {
    const { message } = await complaint(readConnection(await write('config', 'clusters: [{ name: 7 }]\n')));
    expect(message).toMatch(/is not a kubeconfig: clusters\.0\.name: /);
    expect((await complaint(readConnection(await write('config', '- a\n- b\n')))).message).toContain(
      'not a kubeconfig',
    );
  });

  it('says what a context names and the file does not have', async () => {
    const { message } = await complaint(read({ ...kubeconfig('lab', {}), clusters: [] }));
    expect(message).toBe('The context "lab" names the cluster "lab", which the kubeconfig does not have.');
  });

  it('says which certificate file cannot be read', async () => {
    const { message } = await complaint(read(kubeconfig('lab', { 'client-certificate': 'gone.crt' })));
    expect(message).toContain(join(folder, 'gone.crt'));
  });
});
