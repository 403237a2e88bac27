import type { V1Container } from '@kubernetes/client-node';
import { nameOf } from '../run/pods.ts';
import type { Diagnosis } from './diagnosis.ts';
import { mortalDeployment } from './evidence/mortal-deployment.ts';

/** Kubernetes' own, where a Pod says nothing; in seconds. */
const USUAL_GRACE_S = 30;

/** What nodes take to hear that an endpoint is gone: kind's kube-proxy writes its rules once a second; in seconds. */
const NEWS_TAKES_S = 2;

/** Requests were lost while Pods died: they closed their door before every node knew that they were leaving. */
export const noGracefulStop: Diagnosis = {
  id: 'no-graceful-stop',
  explains: ['stopsGracefully', 'survivesChaos'],
  lesson: 'lessons/why-not-pods',
  explain(failure, evidence) {
    const found = mortalDeployment(failure, evidence);
    if (!found) return undefined;
    const grace = found.deployment.spec?.template.spec?.terminationGracePeriodSeconds ?? USUAL_GRACE_S;
    const hook = found.container.lifecycle?.preStop;
    if (hook && grace > Math.max(NEWS_TAKES_S, sleepOf(hook))) return undefined;
    const template = ['spec', 'template', 'spec'];
    const because = hook
      ? `the Pod has ${grace} s in all to end (terminationGracePeriodSeconds), which is not enough for its preStop hook: it is killed in the middle`
      : 'a deleted Pod closes its door at once, and for a second or two nodes that have not heard of it still send there; a preStop hook that sleeps keeps it open';
    return {
      because,
      at: [
        {
          kind: 'Deployment',
          name: nameOf(found.deployment),
          path: hook ? [...template, 'terminationGracePeriodSeconds'] : [...template, 'containers', 0],
        },
      ],
      tryThis: ['kubectl explain pod.spec.containers.lifecycle.preStop'],
    };
  },
};

/** Seconds that a hook sleeps, as far as it can be read from it. */
function sleepOf({ exec, sleep }: NonNullable<NonNullable<V1Container['lifecycle']>['preStop']>): number {
  return sleep?.seconds ?? Number(/sleep (\d+)/.exec(exec?.command?.join(' ') ?? '')?.[1] ?? 0);
}
