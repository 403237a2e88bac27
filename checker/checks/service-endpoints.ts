import type { V1Pod, V1Service } from '@kubernetes/client-node';
import { endpointsOf, isAlive, isReady, nameOf, podsOf, selects } from '../run/pods.ts';
import { type Check, type CheckOptions, type CheckRun, defineCheck, type Look } from './check.ts';

/** The Service's EndpointSlices hold exactly the Deployment's ready Pods, with a port to reach them on. */
export function serviceEndpoints(options: CheckOptions & { service: string; deployment: string }): Check {
  const { service, deployment } = options;
  return defineCheck(options, {
    id: 'endpoints',
    kind: 'serviceEndpoints',
    claim: `The EndpointSlices of Service ${service} hold exactly the ready Pods of Deployment ${deployment}`,
    reach: 'api',
    about: { service, deployment },
    judge: (run) => run.eventually(() => look(run, service, deployment)),
  });
}

async function look(run: CheckRun, serviceName: string, deploymentName: string): Promise<Look> {
  const [service, slices, pods, own] = await Promise.all([
    run.objects.service(run.namespace, serviceName),
    run.objects.endpointSlices(run.namespace, serviceName),
    run.objects.pods(run.namespace),
    ownPods(run, deploymentName),
  ]);
  const wanted = own.filter(isReady).map(nameOf);
  const expected = `${wanted.length} ready endpoints: ${names(wanted)}`;
  if (!service) {
    return { holds: false, expected, seen: `no Service ${serviceName} in namespace ${run.namespace}`, hopeless: true };
  }
  const ready = endpointsOf(slices).filter((endpoint) => endpoint.ready);
  const listed = new Set(ready.map((endpoint) => endpoint.pod ?? endpoint.address));
  const withoutPort = ready.length > 0 && ready.every((endpoint) => endpoint.ports.length === 0);
  const seen = withoutPort
    ? `${ready.length} endpoints without a port`
    : `${listed.size} ready endpoints: ${names([...listed])}`;
  const wrong = withoutPort || selectsOthers(service, pods, own) || missesOwn(service, own);
  if (!wrong && wanted.length > 0 && sameSet(listed, new Set(wanted))) return { holds: true, seen };
  return { holds: false, expected, seen, hopeless: wrong };
}

async function ownPods(run: CheckRun, name: string): Promise<V1Pod[]> {
  const deployment = await run.objects.deployment(run.namespace, name);
  if (!deployment) return [];
  return podsOf(deployment, await run.objects.replicaSets(run.namespace), await run.objects.pods(run.namespace));
}

/** While the selector says so, another Pod is in, or will be once it is ready. */
function selectsOthers({ spec }: V1Service, pods: readonly V1Pod[], own: readonly V1Pod[]): boolean {
  const mine = new Set(own.map(nameOf));
  return pods.some((pod) => isAlive(pod) && !mine.has(nameOf(pod)) && selects(spec?.selector, pod.metadata?.labels));
}

/** While the selector says so, one of the Deployment's Pods stays out. */
function missesOwn({ spec }: V1Service, own: readonly V1Pod[]): boolean {
  return own.some((pod) => !selects(spec?.selector, pod.metadata?.labels));
}

function sameSet(left: ReadonlySet<string>, right: ReadonlySet<string>): boolean {
  return left.size === right.size && [...left].every((item) => right.has(item));
}

function names(list: readonly string[]): string {
  return list.length > 0 ? list.toSorted().join(', ') : '(none)';
}
