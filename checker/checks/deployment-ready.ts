import type { V1Deployment, V1Pod } from '@kubernetes/client-node';
import { isSameImage } from '../run/images.ts';
import { isHopeless, isReady, podsOf, trouble } from '../run/pods.ts';
import { Steadiness } from '../run/steadiness.ts';
import { type Check, type CheckOptions, type CheckRun, defineCheck, type Look } from './check.ts';

/** All of a Deployment's Pods are ready, they are as many as asked, and of the image asked. */
export function deploymentReady(
  options: CheckOptions & { deployment: string; replicas: number; image: string },
): Check {
  const { deployment, replicas, image } = options;
  return defineCheck(options, {
    id: 'deployment-ready',
    kind: 'deploymentReady',
    claim: `Deployment ${deployment} has ${replicas} ready Pods of ${image}`,
    reach: 'api',
    about: { deployment },
    judge: (run) => {
      const steadiness = new Steadiness(run.cluster.clock);
      return run.eventually(() => look(run, options, steadiness));
    },
  });
}

type Wanted = { deployment: string; replicas: number; image: string };

async function look(
  run: CheckRun,
  { deployment: name, replicas, image }: Wanted,
  steadiness: Steadiness,
): Promise<Look> {
  const expected = `${replicas} of ${replicas} Pods ready, image ${image}`;
  const deployment = await run.objects.deployment(run.namespace, name);
  if (!deployment)
    return { holds: false, expected, seen: `no Deployment ${name} in namespace ${run.namespace}`, hopeless: true };
  const asked = deployment.spec?.replicas ?? 1;
  if (asked !== replicas)
    return {
      holds: false,
      expected,
      seen: `the Deployment asks for ${asked} Pod${asked === 1 ? '' : 's'}`,
      hopeless: true,
    };
  const pods = podsOf(deployment, await run.objects.replicaSets(run.namespace), await run.objects.pods(run.namespace));
  const foreign = pods.find((pod) => !usesImage(pod, image));
  const ready = pods.filter(isReady).length;
  const steady = pods.filter((pod) => steadiness.isSteady(pod)).length;
  if (!foreign && ready === replicas && steady === replicas && isRolledOut(deployment, replicas)) {
    return { holds: true, seen: `${ready} of ${replicas} Pods ready` };
  }
  const runsAnother = foreign !== undefined && ready === replicas;
  return {
    holds: false,
    expected,
    seen: describe(pods, ready, replicas, image),
    hopeless: (runsAnother && steady === replicas) || pods.some(isHopeless),
  };
}

/** As `kubectl rollout status` counts: the controller has seen this generation, and all Pods are of it. */
function isRolledOut({ metadata, status }: V1Deployment, replicas: number): boolean {
  return (status?.observedGeneration ?? 0) >= (metadata?.generation ?? 0) && status?.updatedReplicas === replicas;
}

function usesImage(pod: V1Pod, image: string): boolean {
  return (pod.spec?.containers ?? []).some((container) => isSameImage(container.image, image));
}

function describe(pods: readonly V1Pod[], ready: number, replicas: number, image: string): string {
  const troubled = pods.map(trouble).find((found) => found !== undefined);
  const other = pods
    .flatMap((pod) => pod.spec?.containers ?? [])
    .find((container) => !isSameImage(container.image, image));
  const parts = [`${ready} of ${replicas} Pods ready`];
  if (troubled) parts.push(`container ${troubled.container}: ${troubled.reason}`);
  if (other) parts.push(`image ${other.image}`);
  return parts.join('; ');
}
