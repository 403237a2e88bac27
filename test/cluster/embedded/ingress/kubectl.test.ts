import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { StandIn } from '../../../../checker/cluster/cluster.ts';
import { servedCluster } from '../server/served-cluster.ts';
import { hasKubectl, kubectl } from '../streams/kubectl.ts';

let served: Awaited<ReturnType<typeof servedCluster>>;
let controller: StandIn;

beforeAll(async () => {
  served = await servedCluster();
  controller = await served.cluster.startIngress();
});
afterAll(async () => {
  await controller.stop();
  await served.close();
});

const run = (...args: string[]) => kubectl({ kubeconfig: served.kubeconfig, webSockets: 'true' }, args);

describe.skipIf(!hasKubectl)('kubectl', () => {
  it('creates an Ingress, shows it by its short name, and describes it', async () => {
    const rules = ['--rule=tea.example/green*=tea:http', '--rule=milk.example/=milk:80'];
    const created = await run('create', 'ingress', 'shop', ...rules);
    expect(created).toMatchObject({ exitCode: 0, stdout: 'ingress.networking.k8s.io/shop created\n' });
    const [header, row] = (await run('get', 'ing')).stdout.split('\n');
    expect(header?.split(/\s+/).filter(Boolean)).toEqual(['NAME', 'CLASS', 'HOSTS', 'ADDRESS', 'PORTS', 'AGE']);
    expect(row).toMatch(/^shop +gatehouse +tea\.example,milk\.example +80 +\d+s$/);
    const { stdout } = await run('describe', 'ingress', 'shop');
    expect(stdout).toMatch(/Ingress Class: +gatehouse\n/);
    expect(stdout).toMatch(/tea\.example +\n +\/green +tea:http \(/);
  });

  it('shows the class', async () => {
    const [header, row] = (await run('get', 'ingressclass')).stdout.split('\n');
    expect(header?.split(/\s+/).filter(Boolean)).toEqual(['NAME', 'CONTROLLER', 'PARAMETERS', 'AGE']);
    expect(row).toMatch(/^gatehouse +gatehouse\.dev\/ingress +<none> +\d+s$/);
  });

  it('explains it', async () => {
    const { stdout } = await run('explain', 'ingress.spec.rules.http.paths.pathType');
    expect(stdout).toMatch(/^GROUP: +networking\.k8s\.io\nKIND: +Ingress\nVERSION: +v1\n/);
    expect(stdout).toMatch(/ENUM:\s+Exact\s+ImplementationSpecific\s+Prefix\n/);
  });
});
