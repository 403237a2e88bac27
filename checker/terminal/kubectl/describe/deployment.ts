import type { V1Condition, V1Deployment, V1ReplicaSet } from '@kubernetes/client-node';
import type { Kubectl } from '../context.ts';
import { selectorText as queryText } from '../pod-of.ts';
import { describeTemplate } from './pod-parts.ts';
import { orNone, type Text, timeText } from './text.ts';

const REVISION = 'deployment.kubernetes.io/revision';

export async function describeDeployment(deployment: V1Deployment, text: Text, kubectl: Kubectl): Promise<void> {
  const { metadata = {}, spec, status = {} } = deployment;
  text.add(`Name:\t${metadata.name}`);
  text.add(`Namespace:\t${metadata.namespace}`);
  text.add(`CreationTimestamp:\t${timeText(metadata.creationTimestamp)}`);
  text.labels('Labels', metadata.labels);
  text.annotations(metadata.annotations);
  text.add(`Selector:\t${orNone(queryText(spec?.selector ?? {}))}`);
  const { updatedReplicas = 0, replicas = 0, availableReplicas = 0, unavailableReplicas = 0 } = status;
  text.add(
    `Replicas:\t${spec?.replicas ?? 1} desired | ${updatedReplicas} updated | ${replicas} total | ${availableReplicas} available | ${unavailableReplicas} unavailable`,
  );
  text.add(`StrategyType:\t${spec?.strategy?.type ?? ''}`);
  text.add(`MinReadySeconds:\t${spec?.minReadySeconds ?? 0}`);
  const rolling = spec?.strategy?.rollingUpdate;
  if (rolling)
    text.add(
      `RollingUpdateStrategy:\t${String(rolling.maxUnavailable)} max unavailable, ${String(rolling.maxSurge)} max surge`,
    );
  if (spec) describeTemplate(spec.template, text);
  describeConditions(status.conditions ?? [], text);
  await describeReplicaSets(deployment, text, kubectl);
}

export function describeConditions(
  conditions:
    | readonly Pick<V1Condition, 'type' | 'status' | 'reason'>[]
    | readonly { type: string; status: string; reason?: string }[],
  text: Text,
): void {
  if (conditions.length === 0) return;
  text.add('Conditions:');
  text.add('Type\tStatus\tReason', 1);
  text.add('----\t------\t------', 1);
  for (const { type, status, reason = '' } of conditions) text.add(`${type} \t${status}\t${reason}`, 1);
}

async function describeReplicaSets({ metadata = {}, spec }: V1Deployment, text: Text, { api }: Kubectl): Promise<void> {
  const path = `/apis/apps/v1/namespaces/${metadata.namespace}/replicasets`;
  const query = { labelSelector: queryText(spec?.selector ?? {}) };
  const { items } = await api.ask<{ items: V1ReplicaSet[] }>({ path, query });
  const own = items.filter((one) => one.metadata?.ownerReferences?.some(({ uid }) => uid === metadata.uid));
  const isNew = (one: V1ReplicaSet): boolean =>
    one.metadata?.annotations?.[REVISION] === metadata.annotations?.[REVISION];
  text.add(
    `OldReplicaSets:\t${orNone(
      own
        .filter((one) => !isNew(one))
        .map(replicaSetText)
        .join(', '),
    )}`,
  );
  text.add(`NewReplicaSet:\t${orNone(own.filter(isNew).map(replicaSetText).join(', '))}`);
}

function replicaSetText({ metadata, spec, status }: V1ReplicaSet): string {
  return `${metadata?.name} (${status?.replicas ?? 0}/${spec?.replicas ?? 0} replicas created)`;
}
