import type { KubernetesObject, V1LabelSelector, V1Pod } from '@kubernetes/client-node';
import type { Kubectl } from './context.ts';
import { complaint } from './errors.ts';
import { pause } from './pause.ts';
import { pathOf, type Resource, resourceNamed } from './resources.ts';

const LOOK_AGAIN_MS = 200;

interface Chosen {
  readonly pod: V1Pod;
  /** Of how many it was chosen. */
  readonly of: number;
  /** What was named where it was no Pod. */
  readonly owner?: KubernetesObject;
}

/**
 * The Pod that `web-1`, `pod/web-1`, `deployment/web` or `service/web` leads to; one that is not there yet is waited for.
 * @throws {Refused | CommandError}
 */
export async function podOf(kubectl: Kubectl, words: readonly string[], waitMs: number): Promise<Chosen> {
  const { api, io, namespace } = kubectl;
  const [first = '', second] = words;
  const [kind = '', name = ''] =
    second !== undefined ? [first, second] : first.includes('/') ? first.split('/') : ['pods', first];
  const known = await kubectl.resources();
  const resource = resourceNamed(known, kind);
  const path = pathOf(resource, namespace, name);
  if (resource.kind === 'Pod') return { pod: await api.ask<V1Pod>({ path }), of: 1 };
  const owner = await api.ask<KubernetesObject>({ path });
  const labelSelector = selectorText(selectorOf(owner, resource));
  const pods = resourceNamed(known, 'pods');
  const deadline = Date.now() + waitMs;
  while (!io.signal.aborted && Date.now() < deadline) {
    const { items } = await api.ask<{ items: V1Pod[] }>({ path: pathOf(pods, namespace), query: { labelSelector } });
    const [pod] = items.toSorted(mostUseful);
    if (pod) return { pod, of: items.length, owner };
    await pause(LOOK_AGAIN_MS, io.signal);
  }
  throw complaint('timed out waiting for the condition');
}

/** Texts: kubectl pkg/polymorphichelpers/helpers.go, SelectorsForObject. */
function selectorOf(owner: KubernetesObject, { kind }: Resource): V1LabelSelector {
  const { selector } = ((owner as { spec?: { selector?: unknown } }).spec ?? {}) as { selector?: V1LabelSelector };
  if (kind === 'Service') {
    if (selector && Object.keys(selector).length > 0) return { matchLabels: selector as Record<string, string> };
    throw complaint(
      `cannot attach to *v1.Service: invalid service '${owner.metadata?.name}': Service is defined without a selector`,
    );
  }
  if (selector && /^(Deployment|ReplicaSet)$/.test(kind)) return selector;
  throw complaint(`cannot attach to *v1.${kind}: selector for *v1.${kind} not implemented`);
}

/** As a query has it. */
export function selectorText({ matchLabels = {}, matchExpressions = [] }: V1LabelSelector): string {
  const operators: Readonly<Record<string, string>> = { In: 'in', NotIn: 'notin' };
  const expressions = matchExpressions.map(({ key, operator, values = [] }) => {
    if (operator === 'Exists') return key;
    return operator === 'DoesNotExist' ? `!${key}` : `${key} ${operators[operator]} (${values.toSorted().join(',')})`;
  });
  return [
    ...Object.entries(matchLabels)
      .map(([label, value]) => `${label}=${value}`)
      .toSorted(),
    ...expressions,
  ].join(',');
}

/** Running before others, ready before not, the longer the better. Source: kubectl pkg/util/podutils, ActivePods. */
function mostUseful(one: V1Pod, other: V1Pod): number {
  return (
    Number(Boolean(other.spec?.nodeName)) - Number(Boolean(one.spec?.nodeName)) ||
    phaseRank(one) - phaseRank(other) ||
    readySince(one) - readySince(other) ||
    restarts(one) - restarts(other) ||
    bornAt(one) - bornAt(other)
  );
}

const PHASES = ['Running', 'Unknown', 'Pending'];

function phaseRank({ status }: V1Pod): number {
  const rank = PHASES.indexOf(status?.phase ?? '');
  return rank < 0 ? 0 : rank;
}

const NEVER = 1e15;

function readySince({ status }: V1Pod): number {
  const ready = status?.conditions?.find(({ type, status: is }) => type === 'Ready' && is === 'True');
  return ready ? Date.parse(String(ready.lastTransitionTime)) || 0 : NEVER;
}

function restarts({ status }: V1Pod): number {
  return Math.max(0, ...(status?.containerStatuses ?? []).map(({ restartCount }) => restartCount));
}

function bornAt({ metadata }: V1Pod): number {
  return Date.parse(String(metadata?.creationTimestamp)) || 0;
}

/** The container that is meant; which one, where several could be, is said on stderr. */
export function containerOf({ flags, io }: Kubectl, { metadata, spec }: V1Pod): string {
  const named = flags.value('container');
  if (named !== undefined) return named;
  const names = spec?.containers.map(({ name }) => name) ?? [];
  const chosen = metadata?.annotations?.['kubectl.kubernetes.io/default-container'] ?? names[0] ?? '';
  if (names.length > 1) io.stderr(`Defaulted container "${chosen}" out of: ${names.join(', ')}\n`);
  return chosen;
}
