import type { ClusterView } from './cluster-view.ts';
import type { PodState } from './pod-state.ts';
import type { Say } from './words.ts';

type Turn = PodState | 'gone';

/** More sentences than this nobody can follow by ear. */
const MOST = 4;

/** What is another between two views, in as few sentences as can be listened to; empty if nothing is. */
export function changesSaid(before: ClusterView, after: ClusterView, say: Say): string {
  const sentences = [...podsSaid(before, after, say), ...servicesSaid(before, after, say)];
  const others = sentences.length - MOST;
  const said = others > 0 ? [...sentences.slice(0, MOST), say('said.others', { count: others })] : sentences;
  return said.map((one) => `${one}.`).join(' ');
}

/** Several Pods that turn alike are one sentence. */
function podsSaid(before: ClusterView, after: ClusterView, say: Say): string[] {
  const was = new Map(before.pods.map((pod) => [pod.key, pod]));
  const is = new Set(after.pods.map(({ key }) => key));
  const turned = new Map<Turn, string[]>();
  const note = (turn: Turn, name: string) => turned.set(turn, [...(turned.get(turn) ?? []), name]);
  for (const { key, state, name } of after.pods) if (was.get(key)?.state !== state) note(state, name);
  for (const { key, name } of before.pods) if (!is.has(key)) note('gone', name);
  return [...turned].map(([turn, names]) =>
    names.length === 1
      ? say(`said.${turn}.one`, { name: names[0] ?? '' })
      : say(`said.${turn}.many`, { count: names.length }),
  );
}

function servicesSaid(before: ClusterView, after: ClusterView, say: Say): string[] {
  const was = new Map(before.services.map((service) => [service.key, service]));
  const is = new Set(after.services.map(({ key }) => key));
  const said: string[] = [];
  for (const { key, name, readyEndpoints: count, external, type } of after.services) {
    const old = was.get(key);
    if (!old) said.push(say('said.service', { name }));
    if (type !== 'ExternalName' && count !== (old?.readyEndpoints ?? 0)) {
      said.push(say(`said.endpoints.${count === 0 ? 'none' : count === 1 ? 'one' : 'many'}`, { name, count }));
    }
    if (external?.state === 'given' && old?.external?.state !== 'given') {
      said.push(say('said.external', { name, address: external.address }));
    }
  }
  for (const { key, name } of before.services) if (!is.has(key)) said.push(say('said.service.gone', { name }));
  return said;
}
