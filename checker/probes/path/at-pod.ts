import type { V1Pod } from '@kubernetes/client-node';
import { nameOf } from '../../run/pods.ts';
import { withNodePort } from './at-node.ts';
import { containerPort } from './container-port.ts';
import { aboutOf, after, type Draft, type Seen, type Suspect } from './draft.ts';
import type { Hop } from './path.ts';
import type { State } from './state.ts';

/** Straight to a Pod's address: no Service, no rule, and the port has to be the container's own. */
export function atPod(state: State, pod: V1Pod, port: number, seen: Seen | undefined): Draft {
  const hop: Hop = {
    kind: 'pod',
    name: `Pod ${nameOf(pod)}`,
    destination: `${pod.status?.podIP}:${port}`,
    decidedBy: { object: `Pod ${nameOf(pod)}`, field: 'status.podIP', value: pod.status?.podIP ?? '' },
    known: seen?.by?.pod === nameOf(pod) ? 'observed' : 'derived',
    said: {
      en: `the packet goes straight to the Pod: no Service is asked and no rule changes its port`,
      hi: `packet seedha Pod ko jaata hai: na Service se poocha jaata hai, na koi rule port badalta hai`,
    },
  };
  const owner = withNodePort(state, port)?.service;
  const namespace = pod.metadata?.namespace ?? 'default';
  const facts = { door: `POD_IP:${port}`, from: 'pod', predicted: 'answers', seen: 'silent' };
  const about = owner ? aboutOf(owner) : { namespace };
  const door = containerPort({ pod, pods: [pod], port, suspects: [{ kind: 'prediction', about, facts }] }, seen);
  if (!owner || door.end.kind === 'answered') return after([hop], door);
  return after([hop], { ...door, end: { ...door.end, said: wrongDoor(port) } });
}

function wrongDoor(port: number): Draft['end']['said'] {
  return {
    en: `${port} is a nodePort, a rule of the node for the node's own address; in the Pod nobody listens there: refused.`,
    hi: `${port} nodePort hai, yaani Node ka rule, Node ke apne address ke liye; Pod mein us port par koi nahi sunta: refused.`,
  };
}

/** `localhost` in a Pod is that Pod. */
export function atOneself(state: State, pod: V1Pod, port: number, seen: Seen | undefined): Draft {
  const hop: Hop = {
    kind: 'pod',
    name: `Pod ${nameOf(pod)}`,
    destination: `127.0.0.1:${port}`,
    known: 'derived',
    said: {
      en: 'inside a Pod, localhost is that Pod itself: the packet never leaves it',
      hi: 'Pod ke andar localhost woh Pod khud hai: packet bahar jaata hi nahi',
    },
  };
  const about = { namespace: pod.metadata?.namespace ?? 'default', ...serviceAt(state, port) };
  const facts = { door: `localhost:${port}`, from: 'pod', predicted: 'answers', seen: 'silent' };
  const suspects: Suspect[] = [{ kind: 'prediction', about, facts }];
  const door = containerPort({ pod, pods: [pod], port, suspects }, seen);
  // A Pod that says nothing of its ports, as a client does, most likely listens on none.
  const isSilent = (pod.spec?.containers ?? []).every(({ ports }) => !ports?.length);
  if (door.end.kind !== 'answered' || !isSilent) return after([hop], door);
  return after([hop], { ...door, end: { ...door.end, kind: 'refused', said: nothingInside(port) } });
}

function serviceAt(state: State, port: number): { service?: string } {
  const found = withNodePort(state, port)?.service;
  return found ? { service: nameOf(found) } : {};
}

function nothingInside(port: number): Draft['end']['said'] {
  return {
    en: `localhost is the Pod itself, and nothing in it listens on ${port}: refused.`,
    hi: `localhost Pod khud hai, aur uske andar ${port} par koi nahi sunta: refused.`,
  };
}
