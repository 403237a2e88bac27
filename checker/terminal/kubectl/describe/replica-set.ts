import type { V1Pod, V1ReplicaSet } from '@kubernetes/client-node';
import type { Kubectl } from '../context.ts';
import { selectorText as queryText } from '../pod-of.ts';
import { describeConditions } from './deployment.ts';
import { describeTemplate } from './pod-parts.ts';
import { orNone, type Text } from './text.ts';

export async function describeReplicaSet(
  { metadata = {}, spec, status }: V1ReplicaSet,
  text: Text,
  { api }: Kubectl,
): Promise<void> {
  text.add(`Name:\t${metadata.name}`);
  text.add(`Namespace:\t${metadata.namespace}`);
  const labelSelector = queryText(spec?.selector ?? {});
  text.add(`Selector:\t${orNone(labelSelector)}`);
  text.labels('Labels', metadata.labels);
  text.annotations(metadata.annotations);
  const owner = metadata.ownerReferences?.find(({ controller }) => controller);
  if (owner) text.add(`Controlled By:\t${owner.kind}/${owner.name}`);
  text.add(`Replicas:\t${status?.replicas ?? 0} current / ${spec?.replicas ?? 0} desired`);
  const path = `/api/v1/namespaces/${metadata.namespace}/pods`;
  const { items } = await api.ask<{ items: V1Pod[] }>({ path, query: { labelSelector } });
  const own = items.filter((pod) => pod.metadata?.ownerReferences?.some(({ uid }) => uid === metadata.uid));
  const count = (phase: string): number => own.filter((pod) => pod.status?.phase === phase).length;
  text.add(
    `Pods Status:\t${count('Running')} Running / ${count('Pending')} Waiting / ${count('Succeeded')} Succeeded / ${count('Failed')} Failed`,
  );
  if (spec?.template) describeTemplate(spec.template, text);
  describeConditions(status?.conditions ?? [], text);
}
