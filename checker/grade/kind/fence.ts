import type { KubernetesObject, V1Node } from '@kubernetes/client-node';
import type { Cluster } from '../../cluster/cluster.ts';
import type { Lab } from '../../lab/lab.ts';
import { ensureNamespace } from '../../run/namespaces.ts';
import { Discovery, succeed } from '../../run/resources.ts';

/** The account as which answers are applied: it may do in the lab's namespaces what an answer needs, and nothing anywhere else. */
const ACCOUNT = 'student';
const NAME = 'gatehouse-grading';

/**
 * Makes the lab's namespaces with a fence around each: an account that can do little, Pod Security's `baseline` level
 * (labs' images listen on port 80 as root, which `restricted` forbids), a quota, limits, and no way out of the cluster
 * where its network heeds policies. Gives the user as whom answers are applied.
 */
export async function fenceIn(cluster: Cluster, lab: Pick<Lab, 'namespace' | 'alsoNamespaces'>): Promise<string> {
  const discovery = new Discovery(cluster.api);
  const insideCluster = await addressesOf(cluster);
  for (const namespace of [lab.namespace, ...lab.alsoNamespaces]) {
    await ensureNamespace(cluster, discovery, namespace);
    await applyOurs(cluster, `/api/v1/namespaces/${namespace}`, securityLabels(namespace));
    for (const [path, object] of fence(namespace, lab.namespace, insideCluster)) await applyOurs(cluster, path, object);
  }
  return `system:serviceaccount:${lab.namespace}:${ACCOUNT}`;
}

async function applyOurs({ api }: Cluster, path: string, body: object): Promise<void> {
  const query = { fieldManager: NAME, force: 'true' };
  await succeed(api, { method: 'PATCH', path, query, body, contentType: 'application/apply-patch+yaml' });
}

function securityLabels(name: string): KubernetesObject {
  const labels = { 'pod-security.kubernetes.io/enforce': 'baseline' };
  return { apiVersion: 'v1', kind: 'Namespace', metadata: { name, labels } };
}

function fence(
  namespace: string,
  home: string,
  insideCluster: readonly string[],
): (readonly [path: string, object: object])[] {
  const core = `/api/v1/namespaces/${namespace}`;
  const rbac = `/apis/rbac.authorization.k8s.io/v1/namespaces/${namespace}`;
  const metadata = { name: NAME };
  const account = { apiVersion: 'v1', kind: 'ServiceAccount', metadata: { name: ACCOUNT } };
  return [
    ...(namespace === home ? [[`${core}/serviceaccounts/${ACCOUNT}`, account] as const] : []),
    [`${rbac}/roles/${NAME}`, { ...RBAC, kind: 'Role', metadata, rules: RULES }],
    [
      `${rbac}/rolebindings/${NAME}`,
      {
        ...RBAC,
        kind: 'RoleBinding',
        metadata,
        roleRef: { apiGroup: 'rbac.authorization.k8s.io', kind: 'Role', name: NAME },
        subjects: [{ kind: 'ServiceAccount', name: ACCOUNT, namespace: home }],
      },
    ],
    [`${core}/resourcequotas/${NAME}`, { apiVersion: 'v1', kind: 'ResourceQuota', metadata, spec: { hard: QUOTA } }],
    [`${core}/limitranges/${NAME}`, { apiVersion: 'v1', kind: 'LimitRange', metadata, spec: { limits: [LIMITS] } }],
    [
      `/apis/networking.k8s.io/v1/namespaces/${namespace}/networkpolicies/${NAME}`,
      {
        apiVersion: 'networking.k8s.io/v1',
        kind: 'NetworkPolicy',
        metadata,
        spec: {
          podSelector: {},
          policyTypes: ['Egress'],
          egress: [{ to: insideCluster.map((cidr) => ({ ipBlock: { cidr } })) }],
        },
      },
    ],
  ];
}

const RBAC = { apiVersion: 'rbac.authorization.k8s.io/v1' };
const VERBS = ['get', 'list', 'watch', 'create', 'update', 'patch', 'delete'];

/** The kinds that `kind-not-allowed` lets pass. */
const RULES = [
  {
    apiGroups: [''],
    resources: ['pods', 'services', 'endpoints', 'configmaps', 'resourcequotas', 'limitranges'],
    verbs: VERBS,
  },
  { apiGroups: ['apps'], resources: ['deployments', 'replicasets', 'statefulsets', 'daemonsets'], verbs: VERBS },
  { apiGroups: ['discovery.k8s.io'], resources: ['endpointslices', 'endpointslices/restricted'], verbs: VERBS },
  { apiGroups: ['networking.k8s.io'], resources: ['ingresses', 'networkpolicies'], verbs: VERBS },
];

const QUOTA = {
  pods: '60',
  services: '30',
  'services.loadbalancers': '5',
  configmaps: '30',
  'limits.memory': '16Gi',
  'limits.ephemeral-storage': '16Gi',
};

/** No limit of CPU: a Pod that is held back would look as if it were not ready. */
const LIMITS = {
  type: 'Container',
  default: { memory: '256Mi', 'ephemeral-storage': '256Mi' },
  defaultRequest: { cpu: '5m', memory: '16Mi', 'ephemeral-storage': '1Mi' },
  max: { memory: '1Gi', 'ephemeral-storage': '1Gi' },
};

/** Where kind has Pods and Services, and the nodes themselves. */
async function addressesOf({ api }: Cluster): Promise<string[]> {
  const { body } = await succeed(api, { method: 'GET', path: '/api/v1/nodes' });
  const nodes = (body as { items: V1Node[] }).items.flatMap(({ status }) => status?.addresses ?? []);
  const own = nodes.filter(({ type }) => type === 'InternalIP').map(({ address }) => `${address}/32`);
  return ['10.244.0.0/16', '10.96.0.0/16', ...own];
}
