import { describe, expect, it } from 'vitest';
import { asStatus, policyOf, refusalsOf } from '../../../checker/grade/admission/admit.ts';
import { ADMISSION_RULES } from '../../../checker/grade/admission/rules.ts';
import { solutionFiles } from '../../../checker/lab/answers.ts';
import { labIds, loadLab } from '../../../checker/lab/find-lab.ts';
import { parseManifests } from '../../../checker/manifests/parse.ts';

const IMAGES = ['busybox:1.37', 'nginx:1.29-alpine'];
const POLICY = policyOf({ namespace: 'shop', alsoNamespaces: ['shop-back'] }, IMAGES);

function refused(text: string) {
  const { manifests, complaints } = parseManifests([{ name: 'a.yaml', text }]);
  expect(complaints).toEqual([]);
  return manifests.flatMap((manifest) => refusalsOf(manifest, POLICY));
}

const rulesOf = (text: string): string[] => refused(text).map(({ refusal }) => refusal.rule);
const object = (kind: string, rest: string, apiVersion = 'v1'): string =>
  `apiVersion: ${apiVersion}\nkind: ${kind}\nmetadata: {name: x}\n${rest}`;
const pod = (spec: string): string => object('Pod', `spec: {${spec}}`);
const container = (fields: string): string => pod(`containers: [{name: c, image: "busybox:1.37", ${fields}}]`);
const named = (metadata: string): string => `apiVersion: v1\nkind: Service\nmetadata: {${metadata}}\n`;

/** By rule: what it keeps out, and what is near to that and may pass. */
const EXAMPLES: Readonly<Record<string, { bad: readonly string[]; good: readonly string[] }>> = {
  'kind-not-allowed': {
    bad: [
      object('Job', '', 'batch/v1'),
      object('Secret', ''),
      object('Event', ''),
      object('Event', '', 'events.k8s.io/v1'),
      object('ControllerRevision', '', 'apps/v1'),
      object('VolumeAttributesClass', '', 'storage.k8s.io/v1'),
      object('Eviction', '', 'policy/v1'),
    ],
    good: [
      object('ConfigMap', ''),
      object('Servce', ''),
      object('EndpointSlise', '', 'discovery.k8s.io/v1'),
      object('toString', '', 'constructor'),
      object('Widget', '', 'example.com/v1'),
    ],
  },
  'host-namespace': { bad: [pod('hostPID: true'), pod('hostNetwork: "true"')], good: [pod('hostIPC: false')] },
  privileged: {
    bad: [
      container('securityContext: {privileged: true}'),
      container('securityContext: {capabilities: {add: [NET_ADMIN]}}'),
      container('securityContext: {windowsOptions: {hostProcess: true}}'),
      pod('initContainers: [{securityContext: {procMount: Unmasked}}]'),
    ],
    good: [
      container('securityContext: {privileged: false, procMount: Default, runAsUser: 0}'),
      container('securityContext: {capabilities: {drop: [ALL], add: [NET_BIND_SERVICE]}}'),
      pod('securityContext: {seccompProfile: {type: RuntimeDefault}}'),
    ],
  },
  'volume-not-allowed': {
    bad: [
      pod('volumes: [{name: v, hostPath: {path: /}}]'),
      pod('volumes: [{name: v, projected: {}}]'),
      object('StatefulSet', 'spec: {volumeClaimTemplates: [{}]}', 'apps/v1'),
    ],
    good: [pod('volumes: [{name: v, emptyDir: {}}, {name: w, configMap: {name: c}}]')],
  },
  'host-port': {
    bad: [container('ports: [{containerPort: 80, hostPort: 80}]')],
    good: [container('ports: [{containerPort: 80, hostPort: 0}]')],
  },
  'host-asked': {
    bad: [
      container('livenessProbe: {httpGet: {host: 127.0.0.1, port: 80}}'),
      container('lifecycle: {preStop: {tcpSocket: {host: x, port: 80}}}'),
    ],
    good: [container('readinessProbe: {httpGet: {path: /, port: 80}}'), container('lifecycle: {preStop: {sleep: {}}}')],
  },
  'borrowed-identity': {
    bad: [pod('serviceAccountName: admin'), pod('nodeName: n'), pod('automountServiceAccountToken: true')],
    good: [pod('serviceAccountName: default, automountServiceAccountToken: false, nodeName: ""')],
  },
  'address-outside': {
    bad: [
      object('Service', 'spec: {externalIPs: [192.0.2.1]}'),
      object('Service', 'spec: {externalName: evil.example.}'),
      object('Endpoints', 'subsets: [{notReadyAddresses: [{ip: 127.0.0.1}]}]'),
      object('EndpointSlice', 'endpoints: [{addresses: ["::1"]}]', 'discovery.k8s.io/v1'),
    ],
    good: [
      object('Service', 'spec: {externalIPs: [], externalName: web.shop.svc.cluster.local}'),
      object('Service', 'spec: {externalName: 10.96.0.10}'),
      object('EndpointSlice', 'endpoints: [{addresses: [10.244.0.7]}]', 'discovery.k8s.io/v1'),
    ],
  },
  'way-out': {
    bad: [
      object('NetworkPolicy', 'spec: {egress: [{}]}', 'networking.k8s.io/v1'),
      object('NetworkPolicy', 'spec: {egress: [{to: [{ipBlock: {cidr: 0.0.0.0/0}}]}]}', 'networking.k8s.io/v1'),
      object('NetworkPolicy', 'spec: {egress: [{to: [{ipBlock: {cidr: 10.244.0.0/8}}]}]}', 'networking.k8s.io/v1'),
    ],
    good: [
      object('NetworkPolicy', 'spec: {ingress: [{}]}', 'networking.k8s.io/v1'),
      object('NetworkPolicy', 'spec: {egress: [{to: [{podSelector: {}}]}]}', 'networking.k8s.io/v1'),
      object('NetworkPolicy', 'spec: {egress: [{to: [{ipBlock: {cidr: 10.96.0.0/16}}]}]}', 'networking.k8s.io/v1'),
    ],
  },
  'checkers-own': {
    bad: [
      named('name: gatehouse-grading'),
      named('name: x, labels: {app.kubernetes.io/managed-by: gatehouse}'),
      named('name: x, annotations: {gatehouse.dev/applied: "{}"}'),
    ],
    good: [named('name: gatehouses, labels: {app.kubernetes.io/managed-by: helm}, annotations: {a: gatehouse.dev/x}')],
  },
  'held-fast': {
    bad: [named('name: x, finalizers: [a.example/b]'), named('name: x, ownerReferences: [{}]')],
    good: [named('name: x, finalizers: []')],
  },
  'controller-snippet': {
    bad: [
      named('name: x, annotations: {nginx.ingress.kubernetes.io/server-snippet: a}'),
      named('name: x, annotations: {nginx.ingress.kubernetes.io/mirror-target: a}'),
    ],
    good: [named('name: x, annotations: {nginx.ingress.kubernetes.io/rewrite-target: /}')],
  },
  'namespace-not-allowed': {
    bad: [
      named('name: x, namespace: kube-system'),
      'apiVersion: v1\nkind: Namespace\nmetadata: {name: mine}\n',
      'apiVersion: v1\nkind: Namespace\nmetadata: {name: shop, labels: {pod-security.kubernetes.io/enforce: privileged}}\n',
    ],
    good: [named('name: x, namespace: shop-back'), 'apiVersion: v1\nkind: Namespace\nmetadata: {name: shop}\n'],
  },
  'image-not-allowed': {
    bad: [pod('containers: [{image: evil.example/busybox:1.37}]'), pod('initContainers: [{image: busybox}]')],
    good: [pod('containers: [{image: docker.io/library/busybox:1.37}, {image: mine, imagePullPolicy: Never}]')],
  },
  'too-many-replicas': {
    bad: [object('Deployment', 'spec: {replicas: 21}', 'apps/v1')],
    good: [
      object('Deployment', 'spec: {replicas: 20}', 'apps/v1'),
      object('Deployment', 'spec: {replicas: many}', 'apps/v1'),
    ],
  },
};

describe('the admission', () => {
  it('has an example of every rule', () => {
    expect(Object.keys(EXAMPLES).toSorted()).toEqual(ADMISSION_RULES.map(({ name }) => name).toSorted());
  });

  it.each(Object.entries(EXAMPLES))('%s keeps out what it should, and nothing that is near', (rule, { bad, good }) => {
    for (const text of bad) expect(rulesOf(text), text).toEqual([rule]);
    for (const text of good) expect(rulesOf(text), text).toEqual([]);
  });

  it('takes objects of any shape', () => {
    const shapes = [
      'spec: 7',
      'spec: [1]',
      'spec: {containers: {a: b}, volumes: x, template: [{}]}',
      'spec: {template: {spec: 7}}',
    ];
    for (const kind of ['Pod', 'Service', 'EndpointSlice', 'Endpoints', 'NetworkPolicy', 'Namespace'])
      for (const shape of shapes) expect(() => rulesOf(object(kind, shape))).not.toThrow();
  });

  it('says what, why and where, as an API server would', () => {
    const found = refused(pod('hostPID: true, nodeName: n'));
    expect(found[0]?.refusal).toEqual({
      rule: 'host-namespace',
      message: 'hostPID lets a Pod into the node itself',
      file: 'a.yaml',
      line: 4,
      column: 17,
    });
    expect(asStatus(found)).toMatchObject({
      code: 403,
      message: 'hostPID lets a Pod into the node itself (and 1 more)',
      details: { causes: [{ reason: 'host-namespace', field: 'spec.hostPID' }, { field: 'spec.nodeName' }] },
    });
  });

  it('keeps out nothing of any solution', async () => {
    const labs = await Promise.all((await labIds()).map((id) => loadLab(id)));
    const images = labs.flatMap((lab) => lab.images);
    for (const lab of labs) {
      const { manifests } = parseManifests(await solutionFiles(lab));
      expect(
        manifests.flatMap((manifest) => refusalsOf(manifest, policyOf(lab, images))),
        lab.id,
      ).toEqual([]);
    }
  });
});
