import type { CoreV1Event, V1Pod, V1Service } from '@kubernetes/client-node';
import { startCloud } from '../../../checker/cluster/cloud/cloud.ts';
import type { Cluster, StandIn, Vantage } from '../../../checker/cluster/cluster.ts';
import { loadLab } from '../../../checker/lab/find-lab.ts';
import type { Lab } from '../../../checker/lab/lab.ts';
import { parseManifests } from '../../../checker/manifests/parse.ts';
import type { Answer } from '../../../checker/probes/path/diagnose.ts';
import type { HopKind, Path } from '../../../checker/probes/path/path.ts';
import { tracePatiently } from '../../../checker/probes/path/patiently.ts';
import { tracePath } from '../../../checker/probes/path/trace.ts';
import { applyAll } from '../../../checker/run/apply-all.ts';
import { Objects } from '../../../checker/run/objects.ts';
import { endpointsOf, isReady, nameOf } from '../../../checker/run/pods.ts';
import { ensureVisitor, VISITOR } from '../../../checker/run/visitor.ts';

export const NAMESPACE = 'path-test';
export const CLIENT: Vantage & { from: 'pod' } = { from: 'pod', namespace: NAMESPACE, pod: 'client' };
const FAR: Vantage = { from: 'pod', ...VISITOR };

/** A request, and the road that it has to take on every cluster. */
interface Situation {
  readonly name: string;
  readonly from: Vantage;
  readonly url: (addresses: Addresses) => string;
  readonly hops: readonly HopKind[];
  readonly ending: Path['ending']['kind'];
  /** The mistake's name, where there is one. */
  readonly diagnosis?: string;
}

/** What a cluster drew. */
interface Addresses {
  readonly node: string;
  readonly pod: string;
  readonly web: string;
  readonly balanced: string;
}

const BEHIND: readonly HopKind[] = ['rule', 'service', 'endpoint-slice', 'pod', 'container-port'];

export const situations: readonly Situation[] = [
  {
    name: 'a healthy NodePort, by the mapped port of this machine',
    from: { from: 'host' },
    url: () => 'http://localhost:30001',
    hops: ['vantage', 'host-door', 'node', ...BEHIND],
    ending: 'answered',
  },
  {
    name: 'a healthy ClusterIP, by its short name',
    from: CLIENT,
    url: () => 'http://web',
    hops: ['vantage', 'name', ...BEHIND],
    ending: 'answered',
  },
  {
    name: 'a LoadBalancer, by its EXTERNAL-IP',
    from: { from: 'host' },
    url: ({ balanced }) => `http://${balanced}:18080`,
    hops: ['vantage', 'load-balancer', 'node', ...BEHIND],
    ending: 'answered',
  },
  {
    name: 'a headless Service, by its name',
    from: FAR,
    url: () => `http://headless.${NAMESPACE}`,
    hops: ['vantage', 'name', 'endpoint-slice', 'pod', 'container-port'],
    ending: 'answered',
  },
  {
    name: 'a Service without endpoints, by the nodePort',
    from: CLIENT,
    url: ({ node }) => `http://${node}:30002`,
    hops: ['vantage', 'node', 'rule', 'service', 'endpoint-slice'],
    ending: 'refused',
    diagnosis: 'selector-matches-no-pod',
  },
  {
    name: 'a targetPort where nobody listens',
    from: CLIENT,
    url: () => `http://closed.${NAMESPACE}.svc.cluster.local`,
    hops: ['vantage', 'name', ...BEHIND],
    ending: 'refused',
    diagnosis: 'target-port-closed',
  },
  {
    name: 'the nodePort at the address of a Pod',
    from: CLIENT,
    url: ({ pod }) => `http://${pod}:30001`,
    hops: ['vantage', 'pod', 'container-port'],
    ending: 'refused',
    diagnosis: 'node-port-on-pod-ip',
  },
  {
    name: 'a nodePort that no port of this machine leads to',
    from: { from: 'host' },
    url: () => 'http://localhost:30002',
    hops: ['vantage', 'host-door'],
    ending: 'refused',
    diagnosis: 'host-port-not-mapped',
  },
  {
    name: 'a short name from another namespace',
    from: FAR,
    url: () => 'http://web',
    hops: ['vantage', 'name'],
    ending: 'no-such-host',
    diagnosis: 'short-name-across-namespaces',
  },
  {
    name: 'Pods that are not ready',
    from: CLIENT,
    url: () => 'http://unready',
    hops: ['vantage', 'name', 'rule', 'service', 'endpoint-slice'],
    ending: 'refused',
    diagnosis: 'probe-port-closed',
  },
];

const deployment = (name: string, replicas: number, more = ''): string => `
apiVersion: apps/v1
kind: Deployment
metadata: {name: ${name}}
spec:
  replicas: ${replicas}
  selector: {matchLabels: {app: ${name}}}
  template:
    metadata: {labels: {app: ${name}}}
    spec:
      containers:
        - name: hello
          image: nginxdemos/hello:plain-text
          imagePullPolicy: IfNotPresent
          ports: [{containerPort: 80}]
${more}`;

const service = (name: string, spec: string): string => `
apiVersion: v1
kind: Service
metadata: {name: ${name}}
spec: ${spec}
`;

/** What all situations need, side by side. */
const MANIFESTS = [
  deployment('web', 3),
  deployment('unready', 2, '          readinessProbe: {httpGet: {path: /, port: 81}, periodSeconds: 1}'),
  service('web', '{type: NodePort, selector: {app: web}, ports: [{port: 80, nodePort: 30001}]}'),
  service('nobody', '{type: NodePort, selector: {app: wbe}, ports: [{port: 80, nodePort: 30002}]}'),
  service('closed', '{selector: {app: web}, ports: [{port: 80, targetPort: 8080}]}'),
  service('balanced', '{type: LoadBalancer, selector: {app: web}, ports: [{port: 18080, targetPort: 80}]}'),
  service('headless', '{clusterIP: None, selector: {app: web}, ports: [{port: 80}]}'),
  service('unready', '{selector: {app: unready}, ports: [{port: 80}]}'),
  `
apiVersion: v1
kind: Pod
metadata: {name: client}
spec:
  terminationGracePeriodSeconds: 0
  containers: [{name: client, image: 'busybox:1.37', imagePullPolicy: IfNotPresent, command: [sleep, infinity]}]
`,
].join('\n---\n');

/** A cluster with all of it applied and settled. */
export interface Stage {
  readonly cluster: Cluster;
  readonly objects: Objects;
  readonly addresses: Addresses;
  readonly answer: Answer;
  trace(from: Vantage, url: string): Promise<Path>;
  /** Gives the rules time to catch up with the objects. */
  settled(from: Vantage, url: string): Promise<Path>;
  end(): Promise<void>;
}

export async function setStage(cluster: Cluster, more = ''): Promise<Stage> {
  const { signal } = new AbortController();
  const lab: Lab = { ...(await loadLab('01-node-port')), namespace: NAMESPACE };
  const submission = parseManifests([{ name: 'all.yaml', text: `${MANIFESTS}${more && `\n---\n${more}`}` }]);
  const objects = new Objects(cluster.api);
  const cloud = startCloud(cluster);
  const [applied] = await Promise.all([
    applyAll({ lab, cluster, submission, signal }, objects),
    ensureVisitor(cluster, objects, signal),
  ]);
  const refused = [...submission.complaints, ...applied.filter(({ result }) => result !== 'accepted')];
  if (refused.length > 0) throw new Error(JSON.stringify(refused));
  const addresses = await drawn(cluster, objects);
  await dnsAnswers(cluster);
  const answer: Answer = { lab, submission, applied };
  const trace = (from: Vantage, url: string) => tracePath({ cluster, namespace: NAMESPACE, from, url, signal, answer });
  return {
    cluster,
    objects,
    answer,
    trace,
    settled: (from, url) => tracePatiently({ cluster, namespace: NAMESPACE, from, url, signal, answer }),
    addresses,
    end: () => end(cluster, cloud),
  };
}

async function drawn(cluster: Cluster, objects: Objects): Promise<Addresses> {
  const deadline = cluster.clock.now() + 90_000;
  for (;;) {
    const [pods, slices, balanced, web, nodes, events] = await Promise.all([
      objects.pods(NAMESPACE),
      objects.endpointSlices(NAMESPACE, 'web'),
      objects.service(NAMESPACE, 'balanced'),
      objects.service(NAMESPACE, 'web'),
      objects.nodes(),
      objects.events(NAMESPACE),
    ]);
    const external = addressOf(balanced);
    const listed = endpointsOf(slices).filter(({ ready }) => ready);
    const isUp =
      listed.length === 3 && isReadyNamed(pods, 'client') && areRunning(pods, 'unready') && areToldOf(events);
    if (isUp && external)
      return {
        node: nodes[0]?.status?.addresses?.find(({ type }) => type === 'InternalIP')?.address ?? '',
        pod: listed[0]?.address ?? '',
        web: web?.spec?.clusterIP ?? '',
        balanced: external,
      };
    if (cluster.clock.now() > deadline) throw new Error(`not up: ${JSON.stringify({ external, listed })}`);
    await cluster.clock.sleep(200);
  }
}

/** A new cluster's DNS is up a while after its first Pods. */
async function dnsAnswers(cluster: Cluster): Promise<void> {
  const deadline = cluster.clock.now() + 60_000;
  while ((await cluster.probes.resolve(CLIENT, 'web')).kind !== 'resolved') {
    if (cluster.clock.now() > deadline) throw new Error('the cluster’s DNS does not answer');
    await cluster.clock.sleep(200);
  }
}

function addressOf(service: V1Service | undefined): string | undefined {
  const ingress = service?.status?.loadBalancer?.ingress?.[0];
  return ingress?.ip ?? ingress?.hostname;
}

function isReadyNamed(pods: readonly V1Pod[], name: string): boolean {
  return pods.some((pod) => nameOf(pod) === name && isReady(pod));
}

/** The kubelet has said why, of each of them. */
function areToldOf(events: readonly CoreV1Event[]): boolean {
  const told = events.filter(({ reason }) => reason === 'Unhealthy').map(({ involvedObject }) => involvedObject.name);
  return new Set(told).size === 2;
}

/** Not ready, and on the list for that: they have an address. */
function areRunning(pods: readonly V1Pod[], app: string): boolean {
  const own = pods.filter(({ metadata }) => metadata?.labels?.['app'] === app);
  return own.length === 2 && own.every(({ status }) => status?.podIP && status.containerStatuses?.[0]?.state?.running);
}

async function end(cluster: Cluster, cloud: StandIn): Promise<void> {
  await cloud.stop();
  await cluster.api.handle({ method: 'DELETE', path: `/api/v1/namespaces/${NAMESPACE}` });
}

/** What of a path has to be the same on every cluster. */
export function shapeOf({ hops, ending, asForetold }: Path) {
  return {
    hops: hops.map(({ kind }) => kind),
    ending: ending.kind,
    at: hops[ending.at]?.kind,
    known: ending.known,
    diagnosis: ending.diagnosis?.id,
    asForetold,
  };
}

export function shapeWanted({ hops, ending, diagnosis }: Situation) {
  return { hops, ending, at: hops.at(-1), known: 'observed', diagnosis, asForetold: true };
}
