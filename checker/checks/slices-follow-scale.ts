import { setReplicas } from '../run/scale.ts';
import { type Check, type CheckOptions, type CheckRun, defineCheck, type Judgement, type Look } from './check.ts';
import { endpointsBehind } from './every-pod.ts';

interface ScaleOptions extends CheckOptions {
  readonly service: string;
  readonly deployment: string;
  /** Other than the Deployment's own number of replicas. */
  readonly to: number;
}

/** The checker scales the Deployment: its new Pods come into the Service's EndpointSlices, and leave them again. */
export function slicesFollowScale(options: ScaleOptions): Check {
  const { service, deployment, to } = options;
  return defineCheck(options, {
    id: 'slices-follow-scale',
    kind: 'slicesFollowScale',
    claim: `Scaled to ${to} Pods and back, Deployment ${deployment} takes the EndpointSlices of Service ${service} along`,
    reach: 'api',
    about: { service, deployment },
    disturbs: true,
    judge: (run) => judge(run, options),
  });
}

async function judge(run: CheckRun, { service, deployment, to }: ScaleOptions): Promise<Judgement> {
  const before = (await endpointsBehind(run, service)).length;
  try {
    await setReplicas(run.cluster.api, run.namespace, deployment, to);
    const more = await run.eventually(() => look(run, service, to));
    if (!more.holds) return more;
    await setReplicas(run.cluster.api, run.namespace, deployment, before);
    const back = await run.eventually(() => look(run, service, before));
    return back.holds ? { ...back, seen: `${before}, then ${to}, then ${before} ready endpoints` } : back;
  } finally {
    await run.restore('Deployment', deployment);
  }
}

async function look(run: CheckRun, service: string, wanted: number): Promise<Look> {
  const ready = (await endpointsBehind(run, service)).length;
  const seen = `${ready} ready endpoints`;
  return ready === wanted ? { holds: true, seen } : { holds: false, expected: `${wanted} ready endpoints`, seen };
}
