import { readdir } from 'node:fs/promises';
import path from 'node:path';
import type { V1Service } from '@kubernetes/client-node';
import { describe, expect, it } from 'vitest';
import { labAnswers } from '../../checker/author/verify/lab-answers.ts';
import type { Check, HoldsNot } from '../../checker/checks/check.ts';
import type { Evidence } from '../../checker/diagnoses/diagnosis.ts';
import { diagnosesInOrder } from '../../checker/diagnoses/in-order.ts';
import { loadLab } from '../../checker/lab/find-lab.ts';
import type { Lab } from '../../checker/lab/lab.ts';
import { kindConfigIn } from '../../checker/manifests/kind-config-in.ts';
import { parseManifests } from '../../checker/manifests/parse.ts';
import type { Report } from '../../checker/report/report.ts';
import { gatherEvidence } from '../../checker/run/gather.ts';
import { Objects } from '../../checker/run/objects.ts';
import { embeddedCluster } from '../contract/embedded-cluster.ts';
import { checkOf, type Files, judge, judgeOn, solutionOf } from '../run/judge-files.ts';

const nodePortLab = await loadLab('01-node-port');
const solution = await solutionOf(nodePortLab);

/** The solution with `from` replaced by `to` in one file; fails where it is not there. */
function changed(file: 'deployment.yaml' | 'service.yaml', from: string | RegExp, to: string, files = solution): Files {
  const text = files[file] ?? '';
  expect(text).toMatch(from);
  return { ...files, [file]: text.replace(from, to) };
}

function diagnosesOf(report: Report, check: string): string[] {
  return checkOf(report, check).diagnoses.map(({ id }) => id);
}

/** Reached by tests below, or, as the file says, by the labs' own wrong answers. */
const REACHED_HERE = [
  'admission-refused',
  'answered-by-stranger',
  'endpoint-slice-by-hand',
  'kind-config-without-mapping',
  'namespace-missing',
  'network-policy-in-the-way',
  'no-local-endpoint',
  'node-ports-not-allocated',
  // Where graders are: test/grade/hostile.
  'not-taken-for-grading',
  'pods-never-ready',
  'port-claimed-by-pod',
  'short-name-across-namespaces',
  'tunnel-balances',
];

describe('the list of mistakes', () => {
  it('has every file of its folder, and every name once', async () => {
    const folder = path.join(import.meta.dirname, '../../checker/diagnoses');
    const files = (await readdir(folder))
      .filter((file) => file.endsWith('.ts'))
      .map((file) => path.basename(file, '.ts'));
    const shared = ['all', 'diagnosis', 'in-order'];
    const ids = diagnosesInOrder.map(({ id }) => id);
    expect(ids.toSorted()).toEqual(files.filter((file) => !shared.includes(file)).toSorted());
  });

  it('has none that no answer earns: a wrong answer of a lab, or a test here', async () => {
    const earned = (await labAnswers()).flatMap(({ expected }) => (expected ? [expected.diagnosis] : []));
    const ids = diagnosesInOrder.map(({ id }) => id);
    expect(ids.toSorted()).toEqual([...new Set([...earned, ...REACHED_HERE])].toSorted());
  });
});

describe('mistakes that no lab has a wrong answer for', () => {
  it('a namespace that nobody made is named, with the line that asks for it', async () => {
    const files = changed('service.yaml', 'name: web', 'name: web\n  namespace: shop');
    const [first] = checkOf(await judge(nodePortLab, files), 'manifests-accepted').diagnoses;
    expect(first).toMatchObject({ id: 'namespace-missing', places: [{ file: 'service.yaml', line: 5, column: 14 }] });
    expect(first?.because).toContain('Service web asks for namespace shop, which does not exist');
    expect(first?.because).toContain('node-port');
  });

  it('another image than the one asked for is named, with its line', async () => {
    const files = changed('deployment.yaml', 'nginxdemos/hello:plain-text', 'nginx:1.27');
    const [first] = checkOf(await judge(nodePortLab, files), 'deployment-ready').diagnoses;
    expect(first).toMatchObject({
      id: 'image-differs',
      because: 'the Pods run nginx:1.27; this lab asks for nginxdemos/hello:plain-text',
      places: [{ file: 'deployment.yaml', line: 17 }],
    });
  });

  it('a Service without a selector is told so, and not that its selector matches nothing', async () => {
    const files = changed('service.yaml', / +selector:\n +app: web\n/, '');
    const report = await judge(nodePortLab, files);
    expect(diagnosesOf(report, 'selects')).toEqual(['service-without-selector']);
    expect(checkOf(report, 'selects').diagnoses[0]?.places[0]).toMatchObject({ file: 'service.yaml' });
  });

  it('the right port over UDP is another port, and not a swapped one', async () => {
    const [solved, check] = [await solvedEvidence(nodePortLab, solution), checkNamed('service-port')];
    const evidence = { ...solved, services: solved.services.map(overUdp) };
    const explained = explanationsOf(check, lookOf(check), evidence);
    expect(explained.map(({ id }) => id)).toEqual(['port-not-tcp', 'service-port-differs']);
    expect(explained[1]?.because).toBe('the Service listens on 80/UDP; those who call it use 80/TCP');
  });

  it('a Pod that claims the port of the node is told, and it alone', async () => {
    const [evidence, check] = [await solvedEvidence(nodePortLab, solution), checkNamed('host-port-answers')];
    const seen = 'Pod gatecrasher takes port 30001 of the node for itself';
    const look: HoldsNot = { holds: false, expected: 'an answer by way of the nodePort', seen };
    const explained = explanationsOf(check, look, evidence);
    expect(explained.map(({ id }) => id)).toEqual(['port-claimed-by-pod']);
    expect(explained[0]?.because).toBe(`${seen}, so what answers is not the Service`);
  });
});

describe('mistakes that no cluster here can make, told from what one would show', () => {
  const silent: HoldsNot = { holds: false, expected: 'HTTP 200', seen: 'no answer in time', silence: 'timed-out' };
  const asking = checkNamed('host-port-answers');

  it('a NetworkPolicy that guards the Pods, where requests vanish', async () => {
    const solved = await solvedEvidence(nodePortLab, solution);
    const guard = (matchLabels: Record<string, string>) => ({
      metadata: { name: 'guard', namespace: solved.namespace },
      spec: { podSelector: { matchLabels } },
    });
    const ids = (policies: Evidence['policies']) =>
      explanationsOf(asking, silent, { ...solved, policies }).map(({ id }) => id);
    expect(ids([guard({})])).toEqual(['network-policy-in-the-way']);
    expect(ids([guard({ app: 'web' })])).toEqual(['network-policy-in-the-way']);
    expect(ids([guard({ app: 'other' })])).toEqual([]);
  });

  it('externalTrafficPolicy: Local, with the nodes that have a Pod', async () => {
    const solved = await solvedEvidence(nodePortLab, solution);
    const evidence = {
      ...solved,
      services: solved.services.map((one) => withSpec(one, { externalTrafficPolicy: 'Local' })),
    };
    const [found] = explanationsOf(asking, silent, evidence);
    expect(found?.id).toBe('no-local-endpoint');
    expect(found?.because).toContain('only on gatehouse-control-plane');
  });

  it('nodePorts that were not allocated, under a load balancer that needs one', async () => {
    const lab = await loadLab('03-load-balancer');
    const solved = await solvedEvidence(lab, await solutionOf(lab));
    const bare = (service: V1Service): V1Service => {
      const ports = service.spec?.ports?.map(({ nodePort: _none, ...port }) => port) ?? [];
      return withSpec(service, { allocateLoadBalancerNodePorts: false, ports });
    };
    const check = lab.checks.find(({ id }) => id === 'node-port-answers') as Check;
    const look: HoldsNot = { holds: false, expected: 'a nodePort', seen: 'none allocated' };
    const evidence = { ...solved, services: solved.services.map(bare) };
    expect(explanationsOf(check, look, evidence).map(({ id }) => id)).toEqual(['node-ports-not-allocated']);
  });

  it('an answer of somebody who is not behind the Service', async () => {
    const evidence = await solvedEvidence(nodePortLab, solution);
    const facts = { url: 'http://localhost:30001', stranger: 'Pod web-0 (127.0.0.1:80)' };
    const look: HoldsNot = {
      holds: false,
      expected: 'HTTP 200 from one of 3 Pods',
      seen: 'HTTP 200 from web-0',
      facts,
    };
    const [found] = explanationsOf(asking, look, evidence);
    expect(found?.id).toBe('answered-by-stranger');
    expect(found?.because).toContain('localhost:30001 was answered by Pod web-0 (127.0.0.1:80)');
  });

  it('a short name of a Service that lives in another namespace', async () => {
    const solved = await solvedEvidence(nodePortLab, solution);
    const moved = solved.services.map((one) =>
      one.metadata?.name === 'web' ? { ...one, metadata: { ...one.metadata, namespace: 'shop' } } : one,
    );
    const check = checkNamed('every-pod-answers');
    const look: HoldsNot = {
      holds: false,
      expected: 'HTTP 200',
      seen: 'no such host',
      silence: 'no-such-host',
      facts: { url: 'http://web:80' },
    };
    const found = explanationsOf(check, look, { ...solved, services: moved });
    expect(found.map(({ id }) => id)).toEqual(['short-name-across-namespaces']);
    expect(found[0]?.because).toContain('from here it is web.shop');
  });

  it('an EndpointSlice that somebody wrote by hand', async () => {
    const solved = await solvedEvidence(nodePortLab, solution);
    const byHand = {
      metadata: { name: 'mine', labels: { 'kubernetes.io/service-name': 'web' } },
      addressType: 'IPv4',
      endpoints: [],
    };
    const look: HoldsNot = { holds: false, expected: '3 ready endpoints', seen: '4 ready endpoints' };
    const found = explanationsOf(checkNamed('endpoints'), look, { ...solved, slices: [...solved.slices, byHand] });
    expect(found.map(({ id }) => id)).toEqual(['endpoint-slice-by-hand']);
  });

  it('Pods that a policy refuses, and not for a quota', async () => {
    const solved = await solvedEvidence(nodePortLab, solution);
    const refused = (message: string) => ({
      ...solved,
      replicaSets: solved.replicaSets.map((set) => ({
        ...set,
        status: { replicas: 0, conditions: [{ type: 'ReplicaFailure', status: 'True', message }] },
      })),
    });
    const ids = (message: string) =>
      explanationsOf(checkNamed('deployment-ready'), lookOf(checkNamed('deployment-ready')), refused(message)).map(
        ({ id }) => id,
      );
    expect(ids('pods "web-x" is forbidden: violates PodSecurity "restricted:latest"')).toEqual(['admission-refused']);
    expect(
      ids('pods "web-x" is forbidden: exceeded quota: two-pods, requested: pods=1, used: pods=2, limited: pods=2'),
    ).toEqual(['quota-exceeded']);
  });

  it('a readiness probe that fails in a way of its own', async () => {
    const command = 'readinessProbe: {exec: {command: ["false"]}, periodSeconds: 1}\n          ports:';
    const report = await judge(nodePortLab, changed('deployment.yaml', 'ports:', command));
    expect(diagnosesOf(report, 'deployment-ready')).toEqual(['pods-never-ready']);
  });

  it('several Pods at the end of what should be a tunnel; a kind config without a door', async () => {
    const evidence = await solvedEvidence(nodePortLab, solution);
    const { checks } = await loadLab('06-port-forward');
    const tunnel = checks.find(({ id }) => id === 'tunnel-keeps-to-one-pod') as Check;
    const look: HoldsNot = { holds: false, expected: 'one Pod, 20 times', seen: 'web-a, web-b' };
    expect(explanationsOf(tunnel, look, evidence).map(({ id }) => id)).toEqual(['tunnel-balances']);
    const own = await loadLab('07-extra-port-mappings');
    const read = own.checks.find(({ id }) => id === 'kind-config-read') as Check;
    const text = 'apiVersion: kind.x-k8s.io/v1alpha4\nkind: Cluster\n';
    const kindConfig = await kindConfigIn(parseManifests([{ name: 'kind.yaml', text }]));
    const bare: HoldsNot = { holds: false, expected: 'mappings', seen: 'no mapping for TCP' };
    expect(explanationsOf(read, bare, { ...evidence, kindConfig }).map(({ id }) => id)).toEqual([
      'kind-config-without-mapping',
    ]);
  });
});

function withSpec(service: V1Service, spec: V1Service['spec']): V1Service {
  return service.metadata?.name === 'web' ? { ...service, spec: { ...service.spec, ...spec } } : service;
}

describe('two mistakes at once', () => {
  it('in two objects are both told, each at its own check', async () => {
    const one = changed('deployment.yaml', 'replicas: 3', 'replicas: 2');
    const both = changed('service.yaml', 'port: 80', 'port: 8080', one);
    const report = await judge(nodePortLab, both);
    expect(diagnosesOf(report, 'deployment-ready')).toEqual(['replicas-differ']);
    expect(diagnosesOf(report, 'service-port')).toEqual(['service-port-differs']);
  });

  it('that the API server refused are both told, each with its own place', async () => {
    const one = changed('service.yaml', 'nodePort: 30001', 'nodePort: 80');
    const both = changed('deployment.yaml', /(labels:\n +)app: web/, '$1app: wbe', one);
    const { diagnoses } = checkOf(await judge(nodePortLab, both), 'manifests-accepted');
    expect(diagnoses.map(({ id, places }) => [id, places[0]?.file])).toEqual([
      ['node-port-out-of-range', 'service.yaml'],
      ['template-labels-differ', 'deployment.yaml'],
    ]);
  });

  it('in a file that cannot be read and in another: what may stand in the first is not called missing', async () => {
    const files = { ...changed('deployment.yaml', 'name: web', 'name: wbe'), 'notes.yaml': 'a: [1,\n' };
    const report = await judge(nodePortLab, files);
    expect(diagnosesOf(report, 'manifests-accepted')).toEqual(['yaml-does-not-parse']);
    expect(checkOf(report, 'deployment-ready').result).toBe('blocked');
  });

  it('behind one another: the second is told when the first is mended', async () => {
    const closed = changed('service.yaml', 'targetPort: 80', 'targetPort: 8080');
    const both = changed('service.yaml', 'app: web', 'app: wbe', closed);
    const first = await judge(nodePortLab, both);
    expect(diagnosesOf(first, 'selects')).toEqual(['selector-matches-no-pod']);
    expect(checkOf(first, 'host-port-answers').result).toBe('blocked');
    const second = await judge(nodePortLab, closed);
    expect(checkOf(second, 'endpoints').result).toBe('pass');
    expect(diagnosesOf(second, 'host-port-answers')).toEqual(['target-port-closed']);
  });
});

describe('where nothing is wrong any more, nothing is explained', () => {
  it.each(['01-node-port', '02-cluster-ip-dns'])('whichever check of %s is said to have failed', async (id) => {
    const lab = await loadLab(id);
    const evidence = await solvedEvidence(lab, await solutionOf(lab));
    const explained = lab.checks.flatMap((check) =>
      explanationsOf(check, lookOf(check), evidence).map((found) => `${check.id}: ${found.id}`),
    );
    expect(explained).toEqual([]);
  });

  it('and a request that got lost is not blamed on the Service when its targetPort is open', async () => {
    const evidence = await solvedEvidence(nodePortLab, solution);
    const check = checkNamed('host-port-answers');
    for (const silence of ['refused', 'reset', 'timed-out', 'no-route'] as const) {
      const look: HoldsNot = { holds: false, expected: 'HTTP 200', seen: silence, silence };
      expect(explanationsOf(check, look, evidence)).toEqual([]);
    }
  });
});

/** Every mistake that the evidence shows behind that look, whether a lab lists it or not. */
function explanationsOf(check: Check, look: HoldsNot, evidence: Evidence): { id: string; because: string }[] {
  return diagnosesInOrder
    .filter(({ explains }) => explains.includes(check.kind))
    .flatMap((diagnosis) => {
      const found = diagnosis.explain({ check, look }, evidence);
      return found ? [{ id: diagnosis.id, because: found.because }] : [];
    });
}

function overUdp(service: V1Service): V1Service {
  const ports = service.spec?.ports?.map((port) => ({ ...port, protocol: 'UDP' }));
  return { ...service, spec: { ...service.spec, ...(ports && { ports }) } };
}

function checkNamed(id: string): Check {
  const found = nodePortLab.checks.find((check) => check.id === id);
  if (!found) throw new Error(`lab 1 has no check ${id}`);
  return found;
}

/** What a cluster shows on which the solution has just passed. */
async function solvedEvidence(lab: Lab, files: Files): Promise<Evidence> {
  const cluster = await embeddedCluster(lab.hostPorts);
  try {
    expect((await judgeOn(cluster, lab, files)).summary.verdict).toBe('pass');
    const submission = parseManifests(Object.entries(files).map(([name, text]) => ({ name, text })));
    const judged = { lab, cluster, objects: new Objects(cluster.api), submission, applied: [] };
    const check = checkNamed('host-port-answers');
    return await gatherEvidence(judged, { check, look: lookOf(check) });
  } finally {
    await cluster.close();
  }
}

/** A look that failed for a reason nobody knows, with the words and facts that a check of that kind gives. */
function lookOf({ kind, claim }: Check): HoldsNot {
  const words: Partial<Record<Check['kind'], Partial<HoldsNot>>> = {
    deploymentReady: { expected: '3 of 3 Pods ready' },
    serviceType: { expected: `type ${/type (\w+)/.exec(claim)?.[1]}, with a ClusterIP` },
    servicePort: { expected: 'port 80/TCP', facts: { port: '80' } },
    nodePort: { expected: 'nodePort 30001', facts: { asked: '30001' } },
  };
  return { holds: false, expected: 'something else', seen: 'a moment of bad luck', ...words[kind] };
}
