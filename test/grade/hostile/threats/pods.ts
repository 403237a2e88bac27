import { type Hostile, objects, onlyObjects } from '../hostile.ts';

type Fields = Readonly<Record<string, unknown>>;

const CONTAINER = { name: 'x', image: 'busybox:1.37', command: ['sleep', 'infinity'] };

/** A Pod with these fields in its spec. */
function pod(spec: Fields): Hostile['handIn'] {
  return onlyObjects({
    apiVersion: 'v1',
    kind: 'Pod',
    metadata: { name: 'x' },
    spec: { containers: [CONTAINER], ...spec },
  });
}

/** A Pod whose container has these fields. */
function container(fields: Fields): Hostile['handIn'] {
  return pod({ containers: [{ ...CONTAINER, ...fields }] });
}

function secured(context: Fields): Hostile['handIn'] {
  return container({ securityContext: context });
}

function volume(source: Fields): Hostile['handIn'] {
  return pod({ volumes: [{ name: 'v', ...source }] });
}

/** An object that makes such Pods. */
function making(apiVersion: string, kind: string, spec: Fields, more: Fields = {}): object {
  const template = { metadata: { labels: { app: 'x' } }, spec: { containers: [CONTAINER], ...spec } };
  return {
    apiVersion,
    kind,
    metadata: { name: 'x' },
    spec: { selector: { matchLabels: { app: 'x' } }, template, ...more },
  };
}

const within = (name: string, fields: Fields) => ({ [name]: [{ ...CONTAINER, name: 'y', ...fields }] });
const privileged = { securityContext: { privileged: true } };

/** What is asked, in which Pod, and by which rule it has to be refused. */
const ASKED: readonly (readonly [threat: string, handIn: Hostile['handIn'], rule: string])[] = [
  ['hostNetwork', pod({ hostNetwork: true }), 'host-namespace'],
  ['hostPID', pod({ hostPID: true }), 'host-namespace'],
  ['hostIPC', pod({ hostIPC: true }), 'host-namespace'],
  ['hostPort', container({ ports: [{ containerPort: 80, hostPort: 30001 }] }), 'host-port'],
  ['a privileged container', secured({ privileged: true }), 'privileged'],
  ['capabilities', secured({ capabilities: { add: ['SYS_ADMIN'] } }), 'privileged'],
  ['procMount', secured({ procMount: 'Unmasked' }), 'privileged'],
  ['sysctls', pod({ securityContext: { sysctls: [{ name: 'kernel.msgmax', value: '1' }] } }), 'privileged'],
  ['no seccomp', pod({ securityContext: { seccompProfile: { type: 'Unconfined' } } }), 'privileged'],
  ['no AppArmor', secured({ appArmorProfile: { type: 'Unconfined' } }), 'privileged'],
  ['seLinuxOptions', secured({ seLinuxOptions: { type: 'spc_t' } }), 'privileged'],
  ['hostProcess', pod({ securityContext: { windowsOptions: { hostProcess: true } } }), 'privileged'],
  ['an init container with the node', pod(within('initContainers', privileged)), 'privileged'],
  ['an ephemeral container with the node', pod(within('ephemeralContainers', privileged)), 'privileged'],
  ['hostPath', volume({ hostPath: { path: '/' } }), 'volume-not-allowed'],
  [
    'a projected token',
    volume({ projected: { sources: [{ serviceAccountToken: { path: 't' } }] } }),
    'volume-not-allowed',
  ],
  ["somebody's claim", volume({ persistentVolumeClaim: { claimName: 'c' } }), 'volume-not-allowed'],
  ['a CSI volume', volume({ csi: { driver: 'd' } }), 'volume-not-allowed'],
  ['another account', pod({ serviceAccountName: 'admin' }), 'borrowed-identity'],
  ["the account's token", pod({ automountServiceAccountToken: true }), 'borrowed-identity'],
  ['a node of its choice', pod({ nodeName: 'gatehouse-control-plane' }), 'borrowed-identity'],
  ['a high rank', pod({ priorityClassName: 'system-node-critical' }), 'borrowed-identity'],
  ['another runtime', pod({ runtimeClassName: 'host' }), 'borrowed-identity'],
  [
    'a probe of a cloud’s metadata',
    container({ readinessProbe: { httpGet: { host: '169.254.169.254', port: 80 } } }),
    'host-asked',
  ],
  [
    'a hook that asks this machine',
    container({ lifecycle: { postStart: { tcpSocket: { host: '127.0.0.1', port: 22 } } } }),
    'host-asked',
  ],
  ['an image from anywhere', container({ image: 'evil.example/miner:latest' }), 'image-not-allowed'],
  [
    'a known image by a digest of another',
    container({ image: `busybox@sha256:${'0'.repeat(64)}` }),
    'image-not-allowed',
  ],
  ['10,000 replicas', objects(making('apps/v1', 'Deployment', {}, { replicas: 10_000 })), 'too-many-replicas'],
  [
    'a DaemonSet with hostPath',
    onlyObjects(making('apps/v1', 'DaemonSet', { volumes: [{ name: 'v', hostPath: { path: '/' } }] })),
    'volume-not-allowed',
  ],
  [
    'a StatefulSet with storage',
    onlyObjects(
      making('apps/v1', 'StatefulSet', {}, { volumeClaimTemplates: [{ metadata: { name: 'v' }, spec: {} }] }),
    ),
    'volume-not-allowed',
  ],
  ['a Job', onlyObjects(making('batch/v1', 'Job', {})), 'kind-not-allowed'],
  [
    'a CronJob',
    objects({ apiVersion: 'batch/v1', kind: 'CronJob', metadata: { name: 'x' }, spec: {} }),
    'kind-not-allowed',
  ],
  ['a ReplicationController', onlyObjects(making('v1', 'ReplicationController', {})), 'kind-not-allowed'],
  ['a PodTemplate', onlyObjects(making('v1', 'PodTemplate', {})), 'kind-not-allowed'],
  [
    'a Pod in a list in a list',
    objects({
      apiVersion: 'v1',
      kind: 'List',
      items: [{ apiVersion: 'v1', kind: 'PodList', items: [{ metadata: { name: 'x' }, spec: { hostPID: true } }] }],
    }),
    'host-namespace',
  ],
  [
    'what is refused, beside what the cluster does not have',
    objects(
      { apiVersion: 'v1', kind: 'ResourceQuota', metadata: { name: 'q' }, spec: { hard: { pods: '0' } } },
      { apiVersion: 'v1', kind: 'Pod', metadata: { name: 'x' }, spec: { hostPID: true, containers: [CONTAINER] } },
    ),
    'host-namespace',
  ],
];

export const PODS: readonly Hostile[] = ASKED.map(([threat, handIn, rule]) => ({ threat, handIn, named: { rule } }));
