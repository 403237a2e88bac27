import { execFile, spawnSync } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { service } from '../../../../contract/workloads.ts';
import { servedCluster } from '../../server/served-cluster.ts';

const hasKubectl = spawnSync('kubectl', ['version', '--client']).status === 0;

let served: Awaited<ReturnType<typeof servedCluster>>;
let cache: string;

beforeAll(async () => {
  served = await servedCluster();
  cache = await mkdtemp(path.join(tmpdir(), 'gatehouse-openapi-'));
});
afterAll(async () => {
  await served.close();
  await rm(cache, { recursive: true });
});

/** Runs kubectl to its end, with a cache of its own; `object` is what it reads as `-f -`. */
function kubectl(args: string, object?: object): Promise<{ code: number; stdout: string; stderr: string }> {
  const options = ['--kubeconfig', served.kubeconfig, '--cache-dir', cache];
  return new Promise((resolve) => {
    const child = execFile('kubectl', [...options, ...args.split(' ')], (error, stdout, stderr) =>
      resolve({ code: typeof error?.code === 'number' ? error.code : 0, stdout, stderr }),
    );
    child.stdin?.end(object === undefined ? '' : JSON.stringify(object));
  });
}

/** The last body that kubectl sent, as `-v=9` tells it. */
function sentBody(stderr: string): unknown {
  const [, quoted = ''] = [...stderr.matchAll(/"Request Body" body=("\{.*\}")$/gm)].at(-1) ?? [];
  return JSON.parse(JSON.parse(quoted) as string);
}

const withPorts = (ports: readonly object[]) => {
  const { spec, ...rest } = service('web');
  return { ...rest, spec: { ...spec, ports } };
};

describe.runIf(hasKubectl)('kubectl explain', () => {
  it('prints a field with its values', async () => {
    const { stdout } = await kubectl('explain service.spec.type');
    expect(stdout).toMatch(/^KIND: {7}Service\nVERSION: {4}v1\n\nFIELD: type <string>\nENUM:\n {4}ClusterIP\n/);
    expect(stdout).toContain('type determines how the Service is exposed. Defaults to ClusterIP.');
  });

  it('prints the fields of a list, with their types and what is required', async () => {
    const { stdout } = await kubectl('explain service.spec.ports');
    expect(stdout).toContain('FIELD: ports <[]ServicePort>');
    expect(stdout).toContain('  nodePort\t<integer>\n    The port on each node on which this service is exposed');
    expect(stdout).toContain('  port\t<integer> -required-\n    The port that will be exposed by this service.');
    expect(stdout).toContain('  protocol\t<string>\n  enum: SCTP, TCP, UDP\n');
    expect(stdout).toContain('  targetPort\t<IntOrString>\n');
    expect(stdout).not.toContain('<no description>');
  });

  it('goes down through a whole tree', async () => {
    const { stdout } = await kubectl('explain deployment.spec.template.spec.containers --recursive');
    expect(stdout).toMatch(/^GROUP: {6}apps\nKIND: {7}Deployment\nVERSION: {4}v1\n\nFIELD: containers <\[\]Container>/);
    expect(stdout).toContain('\n  ports\t<[]ContainerPort>\n    containerPort\t<integer> -required-\n');
    expect(stdout).toContain('\n    httpGet\t<HTTPGetAction>\n');
    expect(stdout).toContain('\n    limits\t<map[string]Quantity>\n');
  });

  it.each(['pods', 'endpoints.subsets.ports', 'endpointslices.endpoints', 'nodes.status', 'secrets', 'configmaps'])(
    'knows %s',
    async (what) => {
      const { code, stdout } = await kubectl(`explain ${what}`);
      expect(code).toBe(0);
      expect(stdout).toContain('FIELDS:');
      expect(stdout).not.toContain('<no description>');
    },
  );

  it('says that a field does not exist', async () => {
    expect(await kubectl('explain pod.spec.nope')).toMatchObject({
      code: 1,
      stderr: expect.stringContaining('error: field "nope" does not exist'),
    });
  });
});

describe.runIf(hasKubectl)('kubectl that reads the documents', () => {
  it('leaves the validation of fields to the server', async () => {
    const wrong = withPorts([{ port: 80, targetPrt: 8080 }]);
    expect(await kubectl('apply -f -', wrong)).toMatchObject({
      code: 1,
      stderr: expect.stringContaining('strict decoding error: unknown field "spec.ports[0].targetPrt"'),
    });
    expect((await kubectl('create --validate=warn -o name -f -', wrong)).stderr).toContain(
      'Warning: unknown field "spec.ports[0].targetPrt"',
    );
    await kubectl('delete service web');
  });

  it('patches one port of a Service by its merge key, and diffs what it would patch', async () => {
    const [http, admin] = [
      { name: 'http', port: 80 },
      { name: 'admin', port: 81 },
    ];
    await kubectl('apply -f -', withPorts([http, { ...admin, targetPort: 8081 }]));
    const changed = withPorts([http, { ...admin, targetPort: 9090 }]);
    const diff = await kubectl('diff -f -', changed);
    expect(diff).toMatchObject({ code: 1, stderr: '' });
    expect(diff.stdout).toMatch(/^-\s+targetPort: 8081\n\+\s+targetPort: 9090$/m);
    const { stderr } = await kubectl('apply -v=9 -f -', changed);
    expect(sentBody(stderr)).toMatchObject({
      spec: { '$setElementOrder/ports': [{ port: 80 }, { port: 81 }], ports: [{ port: 81, targetPort: 9090 }] },
    });
    expect(stderr).not.toContain('/openapi/v2');
    expect((await kubectl('diff -f -', changed)).code).toBe(0);
  });

  it('names the keys that stay when the strategy of a Deployment changes', async () => {
    const labels = { app: 'kept' };
    const deployment = (strategy: object) => ({
      apiVersion: 'apps/v1',
      kind: 'Deployment',
      metadata: { name: 'kept' },
      spec: {
        replicas: 0,
        selector: { matchLabels: labels },
        strategy,
        template: { metadata: { labels }, spec: { containers: [{ name: 'web', image: 'nginx:1.27' }] } },
      },
    });
    await kubectl('apply -f -', deployment({ type: 'RollingUpdate', rollingUpdate: { maxSurge: 1 } }));
    const { code, stderr } = await kubectl('apply -v=9 -f -', deployment({ type: 'Recreate' }));
    expect(code).toBe(0);
    expect(sentBody(stderr)).toMatchObject({ spec: { strategy: { $retainKeys: ['type'], type: 'Recreate' } } });
  });

  it('applies server-side', async () => {
    const { stdout } = await kubectl('apply --server-side -f -', service('applied'));
    expect(stdout).toBe('service/applied serverside-applied\n');
  });
});
