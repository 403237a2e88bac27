import type { V1Ingress } from '@kubernetes/client-node';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type Check, defineCheck, type Judgement } from '../../checker/checks/check.ts';
import type { Capability, Cluster } from '../../checker/cluster/cluster.ts';
import { withIngressCapability } from '../../checker/cluster/kubeconfig/ingress.ts';
import { loadLab } from '../../checker/lab/find-lab.ts';
import { defineLab, type Lab } from '../../checker/lab/lab.ts';
import { startStandIns } from '../../checker/run/stand-ins.ts';
import { embeddedCluster } from '../contract/embedded-cluster.ts';
import { checkOf, judgeOn } from './judge-files.ts';

const base = await loadLab('01-node-port');
const CLASSES = '/apis/networking.k8s.io/v1/ingressclasses';
const MANIFEST = [
  'apiVersion: networking.k8s.io/v1',
  'kind: Ingress',
  'metadata: {name: web}',
  'spec:',
  '  defaultBackend: {service: {name: web, port: {number: 80}}}',
].join('\n');
let cluster: Cluster;

beforeEach(async () => {
  cluster = await embeddedCluster();
});
afterEach(() => cluster.close());

const classes = async () =>
  ((await cluster.api.handle({ method: 'GET', path: CLASSES })).body as { items: unknown[] }).items.length;

/** Holds when the Ingress has an address, and nobody answers there but its controller. */
const addressed: Check = defineCheck(
  {},
  {
    id: 'addressed',
    kind: 'servicePort',
    claim: 'the Ingress has an address',
    reach: 'host',
    about: {},
    needs: ['ingress'],
    judge: (run): Promise<Judgement> =>
      run.eventually(async () => {
        const path = `/apis/networking.k8s.io/v1/namespaces/${run.namespace}/ingresses/web`;
        const { body } = await run.cluster.api.handle({ method: 'GET', path });
        const [found] = (body as V1Ingress).status?.loadBalancer?.ingress ?? [];
        const [seen] = await run.cluster.probes.http({ from: 'host' }, { url: `http://${found?.hostname}/` });
        const said = seen?.kind === 'answered' ? seen.body : seen?.kind;
        const holds = said?.includes('there is no Service web') ?? false;
        return holds ? { holds, seen: 'yes' } : { holds, expected: '503', seen: String(said) };
      }),
  },
);

const lab = (needs: readonly Capability[]): Lab =>
  defineLab({ ...base, namespace: 'standing', hostPorts: [], visitor: false, needs, checks: [addressed] });

describe('a lab that needs an Ingress', () => {
  it('has a controller, and an address before it, for as long as it is judged', async () => {
    const report = await judgeOn(cluster, lab(['ingress']), { 'ingress.yaml': MANIFEST });
    expect(checkOf(report, 'addressed')).toMatchObject({ result: 'pass' });
    expect(await classes()).toBe(0);
  });

  it('has what its cluster brings, where that starts none', async () => {
    const other = Object.entries(cluster).filter(([member]) => member !== 'startIngress');
    const standIns = await startStandIns({ needs: ['ingress'] }, Object.fromEntries(other) as unknown as Cluster);
    expect(await classes()).toBe(0);
    await standIns.stop();
  });

  it('is blocked on a cluster without one, in words', async () => {
    const capabilities = new Set([...cluster.capabilities].filter((one) => one !== 'ingress'));
    const report = await judgeOn({ ...cluster, capabilities }, lab([]), { 'ingress.yaml': MANIFEST });
    const reason = 'this cluster has no Ingress controller (IngressClass)';
    expect(checkOf(report, 'addressed')).toMatchObject({ result: 'blocked', reason });
  });
});

it('a lab that needs none starts none', async () => {
  const standIns = await startStandIns({ needs: ['nodePort'] }, cluster);
  expect(await classes()).toBe(0);
  await standIns.stop();
});

it('a cluster that exists already can serve Ingresses where it has an IngressClass', async () => {
  const bare = { ...cluster, capabilities: new Set<Capability>(['nodePort']) };
  expect((await withIngressCapability(bare)).capabilities).not.toContain('ingress');
  const body = { metadata: { name: 'nginx' }, spec: { controller: 'k8s.io/ingress-nginx' } };
  await cluster.api.handle({ method: 'POST', path: CLASSES, body });
  expect([...(await withIngressCapability(bare)).capabilities]).toEqual(['nodePort', 'ingress']);
});
