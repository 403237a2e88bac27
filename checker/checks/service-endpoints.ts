import type { V1Pod } from '@kubernetes/client-node';
import { endpointsOf, isReady, nameOf, podsOf } from '../run/pods.ts';
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
  const [slices, pods] = await Promise.all([
    run.objects.endpointSlices(run.namespace, serviceName),
    ownPods(run, deploymentName),
  ]);
  const wanted = pods.filter(isReady).map(nameOf);
  const expected = `${wanted.length} ready endpoints: ${names(wanted)}`;
  const ready = endpointsOf(slices).filter((endpoint) => endpoint.ready);
  const listed = new Set(ready.map((endpoint) => endpoint.pod ?? endpoint.address));
  // A named targetPort that no container has gives endpoints, ready ones, without any port.
  const withoutPort = ready.length > 0 && ready.every((endpoint) => endpoint.ports.length === 0);
  const seen = `${listed.size} ready endpoints${withoutPort ? ' without a port' : ''}: ${names([...listed])}`;
  if (!withoutPort && wanted.length > 0 && sameSet(listed, new Set(wanted))) return { holds: true, seen };
  return { holds: false, expected, seen, hopeless: withoutPort };
}

async function ownPods(run: CheckRun, name: string): Promise<V1Pod[]> {
  const [deployment, sets, pods] = await Promise.all([
    run.objects.deployment(run.namespace, name),
    run.objects.replicaSets(run.namespace),
    run.objects.pods(run.namespace),
  ]);
  return deployment ? podsOf(deployment, sets, pods) : [];
}

function sameSet(left: ReadonlySet<string>, right: ReadonlySet<string>): boolean {
  return left.size === right.size && [...left].every((item) => right.has(item));
}

function names(list: readonly string[]): string {
  return list.length > 0 ? list.toSorted().join(', ') : '(none)';
}
