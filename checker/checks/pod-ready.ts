import { ExecError } from '../cluster/cluster.ts';
import { isSameImage } from '../run/images.ts';
import { isHopeless, isReady, trouble } from '../run/pods.ts';
import { Steadiness } from '../run/steadiness.ts';
import { type Check, type CheckOptions, type CheckRun, defineCheck, type Look } from './check.ts';

/** A Pod of that name is ready, so that requests can be sent from it. */
export function podReady(options: CheckOptions & { pod: string; image: string }): Check {
  const { pod: name, image } = options;
  const expected = `Pod ${name} running ${image}, ready`;
  return defineCheck(options, {
    id: `${name}-ready`,
    kind: 'podReady',
    claim: `Pod ${name} runs ${image} and is ready`,
    reach: 'api',
    about: { pod: name },
    judge: (run) => {
      const steadiness = new Steadiness(run.cluster.clock);
      return run.eventually(async (): Promise<Look> => {
        const pod = await run.objects.pod(run.namespace, name);
        if (!pod)
          return { holds: false, expected, seen: `no Pod ${name} in namespace ${run.namespace}`, hopeless: true };
        const images = (pod.spec?.containers ?? []).map((container) => container.image ?? '');
        if (!images.some((used) => isSameImage(used, image))) {
          return { holds: false, expected, seen: `its image is ${images.join(', ')}`, hopeless: true };
        }
        if (isReady(pod) && steadiness.isSteady(pod) && (await takesCommands(run, name))) {
          return { holds: true, seen: 'running and ready' };
        }
        const found = trouble(pod);
        const seen = found
          ? `container ${found.container}: ${found.reason}`
          : `phase ${pod.status?.phase ?? 'Pending'}, not ready`;
        return { holds: false, expected, seen, hopeless: isHopeless(pod) || pod.status?.phase === 'Succeeded' };
      });
    },
  });
}

/** A container that has ended may still be shown as running; one that runs a command is. */
async function takesCommands({ cluster, namespace, signal }: CheckRun, pod: string): Promise<boolean> {
  try {
    return (await cluster.exec({ namespace, pod }, ['true'], { signal })).exitCode === 0;
  } catch (error) {
    if (error instanceof ExecError) return false;
    throw error;
  }
}
