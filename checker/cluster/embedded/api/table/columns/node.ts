import type { V1Node } from '@kubernetes/client-node';
import { AGE, type Column, NAME, text, wide } from '../column.ts';

const ROLE_PREFIX = 'node-role.kubernetes.io/';
const ROLE_LABEL = 'kubernetes.io/role';

type NodeInfo = NonNullable<NonNullable<V1Node['status']>['nodeInfo']>;

/** Source: `printNode` of Kubernetes pkg/printers/internalversion/printers.go. */
export const NODE: readonly Column<V1Node>[] = [
  NAME,
  text('Status', 'Whether it is ready, and open to new Pods', statusOf),
  text('Roles', 'Roles that its labels give it', rolesOf),
  AGE,
  text('Version', 'Version of its kubelet', ({ status }) => status?.nodeInfo?.kubeletVersion ?? ''),
  wide(text('Internal-IP', 'Its first address within the cluster', (node) => addressOf(node, 'InternalIP'))),
  wide(text('External-IP', 'Its first address outside the cluster', (node) => addressOf(node, 'ExternalIP'))),
  wide(text('OS-Image', 'Its operating system', (node) => infoOf(node, 'osImage'))),
  wide(text('Kernel-Version', 'Its kernel', (node) => infoOf(node, 'kernelVersion'))),
  wide(text('Container-Runtime', 'What runs its containers', (node) => infoOf(node, 'containerRuntimeVersion'))),
];

function statusOf({ spec, status }: V1Node): string {
  const ready = (status?.conditions ?? []).findLast(({ type }) => type === 'Ready')?.status;
  const readiness = ready === 'True' ? 'Ready' : ready === undefined ? 'Unknown' : 'NotReady';
  return spec?.unschedulable ? `${readiness},SchedulingDisabled` : readiness;
}

function rolesOf({ metadata }: V1Node): string {
  const roles = Object.entries(metadata?.labels ?? {}).map(([key, value]) => {
    if (key.startsWith(ROLE_PREFIX)) return key.slice(ROLE_PREFIX.length);
    return key === ROLE_LABEL ? value : '';
  });
  const named = roles.filter((role) => role !== '');
  return [...new Set(named)].toSorted().join(',') || '<none>';
}

function addressOf({ status }: V1Node, wanted: string): string {
  return (status?.addresses ?? []).find(({ type }) => type === wanted)?.address ?? '<none>';
}

function infoOf({ status }: V1Node, field: keyof NodeInfo): string {
  return String(status?.nodeInfo?.[field] || '<unknown>');
}
