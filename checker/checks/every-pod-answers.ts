import type { Vantage } from '../cluster/cluster.ts';
import type { CheckRun } from './check.ts';
import { type Check, type CheckOptions, defineCheck } from './check.ts';
import { everyPodLook } from './every-pod.ts';

/** A Pod of the lab; beside the Service unless said. */
interface ClientPod {
  readonly pod: string;
  readonly namespace?: string;
}

/** Over fresh connections to `url`, every Pod behind the Service answers and nothing else does. */
export function everyPodAnswers(
  options: CheckOptions & { service: string; url: string; from: 'host' | ClientPod },
): Check {
  const { service, url, from } = options;
  return defineCheck(options, {
    id: 'every-pod-answers',
    kind: 'everyPodAnswers',
    claim: `Over fresh connections to ${url.replace('http://', '')} every Pod answers, and nothing else does`,
    reach: from === 'host' ? 'host' : 'pod',
    about: { service, ...(from !== 'host' && from.namespace === undefined && { pod: from.pod }) },
    needs: from === 'host' ? ['hostPorts'] : [],
    judge: (run) => run.eventuallyAnswers(() => everyPodLook(run, service, vantageOf(run, from), url)),
  });
}

function vantageOf(run: CheckRun, from: 'host' | ClientPod): Vantage {
  return from === 'host' ? { from } : { from: 'pod', namespace: run.namespace, ...from };
}
