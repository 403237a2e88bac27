import { nameOf, trouble } from '../run/pods.ts';
import type { Diagnosis } from './diagnosis.ts';
import { podsAt, workloadPlace } from './evidence/objects.ts';

/** The container ends and is started again and again; busybox with nothing to do ends at once. */
export const containerKeepsEnding: Diagnosis = {
  id: 'container-keeps-ending',
  explains: ['deploymentReady', 'podReady'],
  lesson: 'lessons/why-not-pods',
  explain(failure, evidence) {
    const pod = podsAt(failure, evidence).find((candidate) => ENDED.has(trouble(candidate)?.reason ?? ''));
    const found = pod && trouble(pod);
    if (!pod || !found) return undefined;
    const status = pod.status?.containerStatuses?.find(({ name }) => name === found.container);
    const ended = status?.lastState?.terminated ?? status?.state?.terminated;
    const index = (pod.spec?.containers ?? []).findIndex(({ name }) => name === found.container);
    const idle = ended?.exitCode === 0 && !pod.spec?.containers[index]?.command;
    const advice = idle
      ? '; it was given nothing to do: a `command` such as ["sleep", "infinity"] keeps it running'
      : '';
    return {
      because: `container ${found.container} ends as soon as it is started (exit code ${ended?.exitCode ?? 'unknown'})${advice}`,
      at: [workloadPlace(failure, ['spec', 'containers', index])],
      tryThis: [`kubectl -n ${evidence.namespace} logs ${nameOf(pod)} --previous`],
    };
  },
};

const ENDED = new Set(['CrashLoopBackOff', 'Completed', 'Error']);
