import type { V1Deployment, V1Service } from '@kubernetes/client-node';
import { isAlive, labelText, nameOf, podsOf, selects } from '../run/pods.ts';
import { BlockedError, type Check, type CheckOptions, type CheckRun, defineCheck, type Look } from './check.ts';

interface Names {
  readonly service: string;
  readonly deployment: string;
}

/** The Service's selector means the Pods that the Deployment makes, and no others. It needs no Pod to be ready. */
export function serviceSelects(options: CheckOptions & Names): Check {
  const { service, deployment } = options;
  return defineCheck(options, {
    id: 'selects',
    kind: 'serviceSelects',
    claim: `The selector of Service ${service} means the Pods of Deployment ${deployment}, and no others`,
    reach: 'api',
    about: { service, deployment },
    judge: (run) => run.eventually(() => look(run, options)),
  });
}

async function look(run: CheckRun, names: Names): Promise<Look> {
  const [service, deployment] = await Promise.all([
    run.objects.service(run.namespace, names.service),
    run.objects.deployment(run.namespace, names.deployment),
  ]);
  if (!service || !deployment)
    throw new BlockedError(`there is no ${service ? 'Deployment' : 'Service'} to compare with`);
  const labels = deployment.spec?.template.metadata?.labels;
  const expected = `a selector that matches ${labelText(labels)} and nothing else`;
  const seen = `selector ${labelText(service.spec?.selector)}`;
  if (!selects(service.spec?.selector, labels)) return { holds: false, expected, seen, hopeless: true };
  const others = [
    ...(await otherPods(run, service, deployment)),
    ...(await otherDeployments(run, service, deployment)),
  ];
  if (others.length === 0) return { holds: true, seen };
  return { holds: false, expected, seen: `${seen} matches ${others.join(', ')} too`, hopeless: true };
}

/** Pods that the selector matches and the Deployment did not make; ready or not, they will be behind the Service. */
async function otherPods(run: CheckRun, { spec }: V1Service, deployment: V1Deployment): Promise<string[]> {
  const [pods, sets] = await Promise.all([run.objects.pods(run.namespace), run.objects.replicaSets(run.namespace)]);
  const own = new Set(podsOf(deployment, sets, pods).map(nameOf));
  return pods
    .filter((pod) => isAlive(pod) && selects(spec?.selector, pod.metadata?.labels) && !own.has(nameOf(pod)))
    .map(nameOf);
}

/** Deployments that will make Pods which the selector matches, whether they are there yet or not. */
async function otherDeployments(run: CheckRun, { spec }: V1Service, own: V1Deployment): Promise<string[]> {
  return (await run.objects.deployments(run.namespace))
    .filter((other) => nameOf(other) !== nameOf(own) && selects(spec?.selector, other.spec?.template.metadata?.labels))
    .map((other) => `the Pods of Deployment ${nameOf(other)}`);
}
