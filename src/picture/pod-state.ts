import type { V1ContainerStatus, V1Pod } from '@kubernetes/client-node';

/** What a reader has to tell apart: kubectl's STATUS and READY columns in one word. */
export const POD_STATES = ['starting', 'ready', 'not-ready', 'crashing', 'image', 'ending', 'done', 'failed'] as const;
export type PodState = (typeof POD_STATES)[number];

const IMAGE = new Set(['ErrImagePull', 'ImagePullBackOff', 'ErrImageNeverPull', 'InvalidImageName']);
/** Reasons that say no more than that it starts. */
const USUAL = new Set(['ContainerCreating', 'PodInitializing']);

export function podState(pod: V1Pod): { state: PodState; reason?: string } {
  const { metadata, spec, status } = pod;
  if (metadata?.deletionTimestamp) return { state: 'ending' };
  if (status?.phase === 'Succeeded') return { state: 'done' };
  if (status?.phase === 'Failed') return { state: 'failed', reason: status.reason };

  const containers = [...(status?.initContainerStatuses ?? []), ...(status?.containerStatuses ?? [])];
  const trouble = containers.map(waitsFor).find((reason) => reason !== undefined);
  if (trouble && IMAGE.has(trouble)) return { state: 'image', reason: trouble };
  if (trouble === 'CrashLoopBackOff') return { state: 'crashing', reason: trouble };
  if (spec?.restartPolicy !== 'Never' && containers.some(crashed)) return { state: 'crashing', reason: 'Error' };
  if (status?.phase === 'Running' && !trouble) {
    const ready = status.conditions?.find(({ type }) => type === 'Ready')?.status === 'True';
    return { state: ready ? 'ready' : 'not-ready' };
  }
  return { state: 'starting', reason: trouble ?? unscheduled(pod) };
}

function waitsFor({ state }: V1ContainerStatus): string | undefined {
  const reason = state?.waiting?.reason;
  return reason && !USUAL.has(reason) ? reason : undefined;
}

/** Between a crash and the wait for the next start. */
const crashed = ({ state }: V1ContainerStatus): boolean => (state?.terminated?.exitCode ?? 0) !== 0;

const unscheduled = ({ status }: V1Pod): string | undefined =>
  status?.conditions?.find((one) => one.type === 'PodScheduled' && one.status === 'False')?.reason;
