import type { V1Pod, V1Service } from '@kubernetes/client-node';
import { endpointsOf, isReady, nameOf, podsOf, selects } from '../run/pods.ts';
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
  const [service, slices, wanted] = await Promise.all([
    run.objects.service(run.namespace, serviceName),
    run.objects.endpointSlices(run.namespace, serviceName),
    readyPodsOf(run, deploymentName),
  ]);
  const expected = `${wanted.length} ready endpoints: ${names(wanted.map(nameOf))}`;
  if (!service)
    return { holds: false, expected, seen: `no Service ${serviceName} in namespace ${run.namespace}`, hopeless: true };
  const ready = endpointsOf(slices).filter((endpoint) => endpoint.ready);
  const listed = new Set(ready.map((endpoint) => endpoint.pod ?? endpoint.address));
  const withoutPort = ready.length > 0 && ready.every((endpoint) => endpoint.ports.length === 0);
  const seen = withoutPort
    ? `${ready.length} endpoints without a port`
    : `${listed.size} ready endpoints: ${names([...listed])}`;
  if (!withoutPort && wanted.length > 0 && sameSet(listed, new Set(wanted.map(nameOf)))) return { holds: true, seen };
  return { holds: false, expected, seen, hopeless: withoutPort || (await cannotComeRight(run, service, wanted)) };
}

async function readyPodsOf(run: CheckRun, name: string): Promise<V1Pod[]> {
  const deployment = await run.objects.deployment(run.namespace, name);
  if (!deployment) return [];
  return podsOf(deployment, await run.objects.replicaSets(run.namespace), await run.objects.pods(run.namespace)).filter(
    isReady,
  );
}

/** While the selector says what it says, some Pod stays out that should be in, or in that should be out. */
async function cannotComeRight(run: CheckRun, service: V1Service, wanted: readonly V1Pod[]): Promise<boolean> {
  const selector = service.spec?.selector;
  if (wanted.some((pod) => !selects(selector, pod.metadata?.labels))) return true;
  const mine = new Set(wanted.map(nameOf));
  const others = (await run.objects.pods(run.namespace)).filter((pod) => isReady(pod) && !mine.has(nameOf(pod)));
  return wanted.length > 0 && others.some((pod) => selects(selector, pod.metadata?.labels));
}

function sameSet(left: ReadonlySet<string>, right: ReadonlySet<string>): boolean {
  return left.size === right.size && [...left].every((item) => right.has(item));
}

function names(list: readonly string[]): string {
  return list.length > 0 ? list.toSorted().join(', ') : '(none)';
}
