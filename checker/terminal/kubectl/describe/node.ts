import type { V1Node, V1Pod } from '@kubernetes/client-node';
import type { Kubectl } from '../context.ts';
import { Refused } from '../errors.ts';
import { describeNodePods } from './node-pods.ts';
import { orNone, type Text, timeText } from './text.ts';

const ROLE = 'node-role.kubernetes.io/';

export async function describeNode(node: V1Node, text: Text, kubectl: Kubectl): Promise<void> {
  const { metadata = {}, spec = {}, status = {} } = node;
  text.add(`Name:\t${metadata.name}`);
  const roles = Object.keys(metadata.labels ?? {}).flatMap((label) =>
    label.startsWith(ROLE) ? [label.slice(ROLE.length)] : [],
  );
  text.add(`Roles:\t${orNone(roles.toSorted().join(','))}`);
  text.labels('Labels', metadata.labels);
  text.annotations(metadata.annotations);
  text.add(`CreationTimestamp:\t${timeText(metadata.creationTimestamp)}`);
  const taints = (spec.taints ?? []).map(({ key, value, effect }) => `${key}${value ? `=${value}` : ''}:${effect}`);
  text.column('Taints', taints.toSorted());
  text.add(`Unschedulable:\t${spec.unschedulable ?? false}`);
  text.add(`Lease:\t${await leaseText(metadata.name ?? '', kubectl)}`);
  describeConditions(node, text);
  if (status.addresses?.length) text.add('Addresses:');
  for (const { type, address } of status.addresses ?? []) text.add(`${type}:\t${address}`, 1);
  describeAmounts('Capacity', status.capacity, text);
  describeAmounts('Allocatable', status.allocatable, text);
  describeSystem(node, text);
  if (spec.podCIDR) text.add(`PodCIDR:\t${spec.podCIDR}`);
  if (spec.podCIDRs && spec.podCIDRs.length > 1) text.add(`PodCIDRs:\t${spec.podCIDRs.join(',')}`);
  if (spec.providerID) text.add(`ProviderID:\t${spec.providerID}`);
  const fieldSelector = `spec.nodeName=${metadata.name},status.phase!=Succeeded,status.phase!=Failed`;
  const { items } = await kubectl.api.ask<{ items: V1Pod[] }>({ path: '/api/v1/pods', query: { fieldSelector } });
  describeNodePods(node, items, text, kubectl.host.cluster.webernetes.clock.nowMs());
}

async function leaseText(name: string, { api }: Kubectl): Promise<string> {
  try {
    await api.ask({ path: `/apis/coordination.k8s.io/v1/namespaces/kube-node-lease/leases/${name}` });
    return '<unset>';
  } catch (error) {
    if (error instanceof Refused) return `Failed to get lease: ${error.message}`;
    throw error;
  }
}

function describeConditions({ status = {} }: V1Node, text: Text): void {
  const { conditions = [] } = status;
  if (conditions.length === 0) return;
  text.add('Conditions:');
  text.add('Type\tStatus\tLastHeartbeatTime\tLastTransitionTime\tReason\tMessage', 1);
  text.add('----\t------\t-----------------\t------------------\t------\t-------', 1);
  for (const { type, status: is, lastHeartbeatTime, lastTransitionTime, reason, message } of conditions)
    text.add(
      `${type} \t${is} \t${timeText(lastHeartbeatTime)} \t${timeText(lastTransitionTime)} \t${reason} \t${message}`,
      1,
    );
}

function describeAmounts(title: string, amounts: Readonly<Record<string, string>> | undefined, text: Text): void {
  const names = Object.keys(amounts ?? {}).toSorted();
  if (names.length > 0) text.add(`${title}:`);
  for (const name of names) text.add(`${name}:\t${amounts?.[name]}`, 1);
}

function describeSystem({ status }: V1Node, text: Text): void {
  const info = status?.nodeInfo;
  text.add('System Info:');
  const lines: readonly (readonly [string, string | undefined])[] = [
    ['Machine ID', info?.machineID],
    ['System UUID', info?.systemUUID],
    ['Boot ID', info?.bootID],
    ['Kernel Version', info?.kernelVersion],
    ['OS Image', info?.osImage],
    ['Operating System', info?.operatingSystem],
    ['Architecture', info?.architecture],
    ['Container Runtime Version', info?.containerRuntimeVersion],
    ['Kubelet Version', info?.kubeletVersion],
    ['Kube-Proxy Version', info?.kubeProxyVersion],
  ];
  for (const [title, value = ''] of lines) text.add(`${title}:\t${value}`, 1);
}
