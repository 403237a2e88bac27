import { type Hostile, onlyObjects } from '../hostile.ts';

type Fields = Readonly<Record<string, unknown>>;

function made(apiVersion: string, kind: string, fields: Fields = {}, metadata: Fields = {}): Hostile['handIn'] {
  return onlyObjects({ apiVersion, kind, metadata: { name: 'x', ...metadata }, ...fields });
}

function service(spec: Fields, metadata: Fields = {}): Hostile['handIn'] {
  return made('v1', 'Service', { spec: { ports: [{ port: 80 }], ...spec } }, metadata);
}

function slice(addressType: string, address: string): Hostile['handIn'] {
  return made('discovery.k8s.io/v1', 'EndpointSlice', { addressType, endpoints: [{ addresses: [address] }] });
}

function endpoints(ip: string): Hostile['handIn'] {
  return made('v1', 'Endpoints', { subsets: [{ addresses: [{ ip }], ports: [{ port: 80 }] }] });
}

function annotated(key: string, value: string): Hostile['handIn'] {
  return made('networking.k8s.io/v1', 'Ingress', { spec: {} }, { annotations: { [key]: value } });
}

function policy(egress: Fields): Hostile['handIn'] {
  return made('networking.k8s.io/v1', 'NetworkPolicy', { spec: { podSelector: {}, egress: [egress] } });
}

const APPLIED = JSON.stringify({ '/api/v1/namespaces/kube-system/services/kube-dns': 'x' });
const MANAGED = { 'app.kubernetes.io/managed-by': 'gatehouse' };

/** What is asked, of which object, and by which rule it has to be refused. */
const ASKED: readonly (readonly [threat: string, handIn: Hostile['handIn'], rule: string])[] = [
  ['externalIPs', service({ externalIPs: ['192.0.2.1'] }), 'address-outside'],
  ['a name of the world', service({ type: 'ExternalName', externalName: 'evil.example' }), 'address-outside'],
  ['endpoints at a cloud’s metadata', endpoints('169.254.169.254'), 'address-outside'],
  ['endpoints at this machine', endpoints('127.0.0.1'), 'address-outside'],
  ['a slice at a cloud’s metadata', slice('IPv4', '169.254.169.254'), 'address-outside'],
  ['a slice at a name', slice('FQDN', 'evil.example'), 'address-outside'],
  ['a slice in IPv6', slice('IPv6', '::1'), 'address-outside'],
  ['a binding to cluster-admin', made('rbac.authorization.k8s.io/v1', 'ClusterRoleBinding'), 'kind-not-allowed'],
  ['a webhook', made('admissionregistration.k8s.io/v1', 'MutatingWebhookConfiguration'), 'kind-not-allowed'],
  ['a definition', made('apiextensions.k8s.io/v1', 'CustomResourceDefinition'), 'kind-not-allowed'],
  ['a token', made('authentication.k8s.io/v1', 'TokenRequest'), 'kind-not-allowed'],
  ['a question about rights', made('authorization.k8s.io/v1', 'SelfSubjectAccessReview'), 'kind-not-allowed'],
  ['storage of a newer kind', made('storage.k8s.io/v1', 'VolumeAttributesClass'), 'kind-not-allowed'],
  ['an event', made('v1', 'Event'), 'kind-not-allowed'],
  ['a binding to a node', made('v1', 'Binding', { target: { kind: 'Node', name: 'n' } }), 'kind-not-allowed'],
  ['a Secret', made('v1', 'Secret', { stringData: { a: 'b' } }), 'kind-not-allowed'],
  ['a claim of storage', made('v1', 'PersistentVolumeClaim'), 'kind-not-allowed'],
  [
    'a namespace without a fence',
    made('v1', 'Namespace', {}, { name: 'node-port', labels: { 'pod-security.kubernetes.io/enforce': 'privileged' } }),
    'namespace-not-allowed',
  ],
  ['a namespace of its own', made('v1', 'Namespace'), 'namespace-not-allowed'],
  ['an object in kube-system', service({}, { namespace: 'kube-system' }), 'namespace-not-allowed'],
  ['a finalizer', service({}, { finalizers: ['example.com/never'] }), 'held-fast'],
  [
    'an owner',
    service({}, { ownerReferences: [{ apiVersion: 'v1', kind: 'Node', name: 'n', uid: 'u' }] }),
    'held-fast',
  ],
  [
    'lines for the Ingress controller',
    annotated('nginx.ingress.kubernetes.io/configuration-snippet', 'return 200;'),
    'controller-snippet',
  ],
  [
    'a mirror for requests',
    annotated('nginx.ingress.kubernetes.io/mirror-target', 'https://evil.example'),
    'controller-snippet',
  ],
  ['a policy that lets everybody out', policy({}), 'way-out'],
  ['a policy that lets out to the world', policy({ to: [{ ipBlock: { cidr: '0.0.0.0/0' } }] }), 'way-out'],
  ["a name of the checker's own", service({}, { name: 'gatehouse-grading' }), 'checkers-own'],
  ["the checker's own label", service({}, { labels: MANAGED }), 'checkers-own'],
  [
    'a record of what the checker should delete',
    made('v1', 'Namespace', {}, { name: 'node-port', annotations: { 'gatehouse.dev/applied': APPLIED } }),
    'checkers-own',
  ],
];

export const OBJECTS: readonly Hostile[] = ASKED.map(([threat, handIn, rule]) => ({ threat, handIn, named: { rule } }));
