import type { V1Deployment } from '@kubernetes/client-node';
import type { Kubectl, Verb } from './context.ts';
import { complaint } from './errors.ts';
import { pause } from './pause.ts';
import { pathOf, shortName } from './resources.ts';
import { selectedBy } from './selection.ts';

const LOOK_AGAIN_MS = 100;
const UNITS: Readonly<Record<string, number>> = { ms: 1, s: 1_000, m: 60_000, h: 3_600_000 };

export const rollout: Verb = {
  flags: { values: { timeout: '' } },
  help: `kubectl rollout (status | restart) deployment/NAME [--timeout=60s]

Examples:
  kubectl rollout status deployment/web
  kubectl rollout restart deployment/web
`,
  async run(kubectl) {
    const [what = '', ...words] = kubectl.flags.rest;
    if (what !== 'status' && what !== 'restart')
      throw complaint(`this terminal knows rollout status and rollout restart, not "${what}"`);
    if (words.length === 0) throw complaint('required resource not specified');
    for (const { resource, name } of await selectedBy(kubectl, words)) {
      if (resource.kind !== 'Deployment') throw complaint(`no status viewer has been implemented for ${resource.kind}`);
      if (name === undefined) throw complaint('rollout status is only supported on individual resources: name one');
      const path = pathOf(resource, kubectl.namespace, name);
      if (what === 'status') await untilRolledOut(kubectl, path, name);
      else await restart(kubectl, path, shortName(resource, resource.kind, name));
    }
    return undefined;
  },
};

async function restart({ api, io }: Kubectl, path: string, about: string): Promise<void> {
  const restartedAt = new Date().toISOString().replace(/\.\d+Z$/, 'Z');
  const metadata = { annotations: { 'kubectl.kubernetes.io/restartedAt': restartedAt } };
  const contentType = 'application/strategic-merge-patch+json';
  await api.ask({ method: 'PATCH', path, contentType, body: { spec: { template: { metadata } } } });
  io.stdout(`${about} restarted\n`);
}

async function untilRolledOut({ api, io, flags }: Kubectl, path: string, name: string): Promise<void> {
  const timeout = millisecondsOf(flags.value('timeout'));
  const deadline = timeout === 0 ? Number.POSITIVE_INFINITY : Date.now() + timeout;
  let said = '';
  while (!io.signal.aborted) {
    const { text, isOver } = progressOf(await api.ask<V1Deployment>({ path }), name);
    if (text !== said) io.stdout(text);
    said = text;
    if (isOver) return;
    if (Date.now() > deadline) throw complaint('timed out waiting for the condition');
    await pause(LOOK_AGAIN_MS, io.signal);
  }
}

/** Source: kubectl pkg/polymorphichelpers/rollout_status.go. @throws {CommandError} when the deadline is over. */
function progressOf({ metadata, spec, status = {} }: V1Deployment, name: string): { text: string; isOver: boolean } {
  const { replicas = 0, updatedReplicas = 0, availableReplicas = 0, observedGeneration = 0 } = status;
  const waiting = (why: string) => ({
    text: `Waiting for deployment "${name}" rollout to finish: ${why}\n`,
    isOver: false,
  });
  if ((metadata?.generation ?? 0) > observedGeneration)
    return { text: 'Waiting for deployment spec update to be observed...\n', isOver: false };
  const progressing = status.conditions?.find(({ type }) => type === 'Progressing');
  if (progressing?.reason === 'ProgressDeadlineExceeded')
    throw complaint(`deployment "${name}" exceeded its progress deadline`);
  const wanted = spec?.replicas ?? 1;
  if (updatedReplicas < wanted) return waiting(`${updatedReplicas} out of ${wanted} new replicas have been updated...`);
  if (replicas > updatedReplicas)
    return waiting(`${replicas - updatedReplicas} old replicas are pending termination...`);
  if (availableReplicas < updatedReplicas)
    return waiting(`${availableReplicas} of ${updatedReplicas} updated replicas are available...`);
  return { text: `deployment "${name}" successfully rolled out\n`, isOver: true };
}

/** 0 means without end. */
function millisecondsOf(duration = '0s'): number {
  const [, count, unit = ''] = /^(\d+)(ms|s|m|h)$/.exec(duration) ?? [];
  if (count !== undefined) return Number(count) * (UNITS[unit] ?? 0);
  throw complaint(`invalid argument "${duration}" for "--timeout" flag: time: invalid duration "${duration}"`);
}
