import type { V1Node, V1Pod } from '@kubernetes/client-node';
import { age } from '../../../cluster/embedded/api/table/cells/age.ts';
import { amountOf, bytesText, cpuText, shareText } from './amounts.ts';
import type { Text } from './text.ts';

interface Asked {
  readonly requests: number;
  readonly limits: number;
}

/** The Pods on a node, and how much of it they ask for. */
export function describeNodePods({ status = {} }: V1Node, pods: readonly V1Pod[], text: Text, now: number): void {
  const [cpu, memory] = [amountOf(status.allocatable?.['cpu']), amountOf(status.allocatable?.['memory'])];
  text.add(`Non-terminated Pods:\t(${pods.length} in total)`);
  text.add('Namespace\tName\t\tCPU Requests\tCPU Limits\tMemory Requests\tMemory Limits\tAge', 1);
  text.add('---------\t----\t\t------------\t----------\t---------------\t-------------\t---', 1);
  for (const pod of pods) {
    const [cpus, bytes] = [askedOf(pod, 'cpu'), askedOf(pod, 'memory')];
    const shares = [
      shareText(cpus.requests, cpu, cpuText),
      shareText(cpus.limits, cpu, cpuText),
      shareText(bytes.requests, memory, bytesText),
      shareText(bytes.limits, memory, bytesText),
    ];
    text.add(
      `${pod.metadata?.namespace}\t${pod.metadata?.name}\t\t${shares.join('\t')}\t${age(pod.metadata?.creationTimestamp, now)}`,
      1,
    );
  }
  const total = (resource: string): Asked => sum(pods.map((pod) => askedOf(pod, resource)));
  const [cpus, bytes, storage] = [total('cpu'), total('memory'), total('ephemeral-storage')];
  text.add('Allocated resources:');
  text.add('(Total limits may be over 100 percent, i.e., overcommitted.)', 1);
  text.add('Resource\tRequests\tLimits', 1);
  text.add('--------\t--------\t------', 1);
  text.add(`cpu\t${shareText(cpus.requests, cpu, cpuText)}\t${shareText(cpus.limits, cpu, cpuText)}`, 1);
  text.add(`memory\t${shareText(bytes.requests, memory, bytesText)}\t${shareText(bytes.limits, memory, bytesText)}`, 1);
  text.add(
    `ephemeral-storage\t${shareText(storage.requests, 0, bytesText)}\t${shareText(storage.limits, 0, bytesText)}`,
    1,
  );
}

function askedOf({ spec }: V1Pod, resource: string): Asked {
  return sum(
    (spec?.containers ?? []).map(({ resources = {} }) => ({
      requests: amountOf(resources.requests?.[resource]),
      limits: amountOf(resources.limits?.[resource]),
    })),
  );
}

function sum(all: readonly Asked[]): Asked {
  const rounded = (amount: number): number => Math.round(amount * 1000) / 1000;
  return {
    requests: rounded(all.reduce((so, { requests }) => so + requests, 0)),
    limits: rounded(all.reduce((so, { limits }) => so + limits, 0)),
  };
}
