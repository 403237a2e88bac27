import { type Check, type CheckOptions, type CheckRun, defineCheck, type Look } from './check.ts';
import { everyPodLook } from './every-pod.ts';
import { ingressAddress } from './load-balancer-answers.ts';
import { nodeAddress, nodePortOf } from './node-port-answers.ts';

/** Three doors, one house: every Pod behind the Service answers at each of its three addresses. */
export function samePodsBehind(options: CheckOptions & { service: string; port: number }): Check {
  const { service } = options;
  return defineCheck(options, {
    id: 'same-pods-behind',
    kind: 'samePodsBehind',
    claim: 'The same Pods answer behind all three: ClusterIP, nodePort, load balancer',
    reach: 'host',
    about: { service },
    needs: ['nodePort', 'loadBalancer'],
    judge: (run) => run.eventuallyAnswers(() => look(run, options)),
  });
}

async function look(run: CheckRun, { service: name, port }: { service: string; port: number }): Promise<Look> {
  const service = await run.objects.service(run.namespace, name);
  const visitor = { from: 'pod', ...run.visitor } as const;
  const looks = await Promise.all([
    everyPodLook(run, name, visitor, `http://${service?.spec?.clusterIP}:${port}`),
    everyPodLook(run, name, visitor, `http://${nodeAddress(await run.objects.nodes())}:${nodePortOf(service, port)}`),
    everyPodLook(run, name, { from: 'host' }, `http://${ingressAddress(service)}:${port}`),
  ]);
  const wrong = looks.findIndex(({ holds }) => !holds);
  const found = looks[wrong];
  if (!found || found.holds)
    return { holds: true, seen: looks.map(({ seen }, index) => `${LAYERS[index]}: ${seen}`).join('; ') };
  return { ...found, seen: `${LAYERS[wrong]}: ${found.seen}` };
}

const LAYERS = ['ClusterIP', 'nodePort', 'load balancer'];
