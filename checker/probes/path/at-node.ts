import type { V1Service } from '@kubernetes/client-node';
import { nameOf } from '../../run/pods.ts';
import { behindService } from './behind-service.ts';
import { aboutOf, after, type Draft, type Seen, type Suspect } from './draft.ts';
import { ownerOf } from './owner.ts';
import type { Hop } from './path.ts';
import { isTcp, type State } from './state.ts';

/** At a node: the rule of the Service that has this nodePort, or nobody. */
export function atNode(
  state: State,
  address: string,
  port: number,
  asking: Suspect['kind'],
  home: string,
  seen: Seen | undefined,
): Draft {
  const found = withNodePort(state, port);
  const owner = ownerOf(state, address);
  const name = owner.kind === 'node' ? nameOf(owner.node) : address;
  const node: Hop = {
    kind: 'node',
    name: `Node ${name}`,
    destination: `${address}:${port}`,
    known: 'derived',
    said: found
      ? {
          en: `the packet is at the node, for ${address}:${port}; no program listens there, a rule does the work`,
          hi: `packet Node par hai, ${address}:${port} ke liye; wahan koi program nahi sunta, kaam ek rule karta hai`,
        }
      : {
          en: `the packet is at the node, and no Service has the nodePort ${port}`,
          hi: `packet Node par hai, aur nodePort ${port} kisi Service ka nahi hai`,
        },
  };
  if (!found) return { hops: [node], end: noSuchNodePort(state, port, asking, home) };
  const { service, index } = found;
  const rule: Hop = {
    kind: 'rule',
    name: `nodePort ${port}`,
    decidedBy: { object: `Service ${nameOf(service)}`, field: `spec.ports[${index}].nodePort`, value: String(port) },
    known: 'derived',
    said: {
      en: `kube-proxy's rule for nodePort ${port} gives the packet a new destination: a Pod's address and its port`,
      hi: `nodePort ${port} ke liye kube-proxy ka rule packet ko nayi destination deta hai: ek Pod ka address aur uska port`,
    },
  };
  const suspect = { kind: asking, about: aboutOf(service) };
  const packet = { address, port, isNodes: true };
  return { ...after([node, rule], behindService(state, service, index, suspect, seen)), packet };
}

export function withNodePort(
  { services }: State,
  port: number,
): { readonly service: V1Service; readonly index: number } | undefined {
  for (const service of services) {
    const index = (service.spec?.ports ?? []).findIndex(
      ({ nodePort, protocol }) => nodePort === port && isTcp(protocol),
    );
    if (index >= 0) return { service, index };
  }
  return undefined;
}

function noSuchNodePort(state: State, port: number, asking: Suspect['kind'], home: string): Draft['end'] {
  // Which Service was meant, the lab's own checks know best; else the first that is there.
  const asked: Omit<Suspect, 'about'> = {
    kind: 'nodePort',
    facts: { asked: String(port) },
    expected: `nodePort ${port}`,
  };
  const first = state.services.find(
    ({ metadata, spec }) => metadata?.namespace === home && spec?.type !== 'ExternalName',
  );
  const about = first ? aboutOf(first) : { namespace: home };
  return {
    kind: 'refused',
    said: {
      en: `No Service has the nodePort ${port}: there is no rule for it, and nothing listens.`,
      hi: `nodePort ${port} kisi Service ka nahi: uske liye koi rule nahi, aur koi sunta bhi nahi.`,
    },
    suspects: [
      { kind: 'manifestsAccepted', about: { namespace: home } },
      { ...asked, about: { namespace: home } },
      { kind: 'serviceType', about: { namespace: home }, expected: 'type NodePort, with a ClusterIP' },
      { ...asked, about },
      { kind: asking, about },
    ],
    mayBeAsked: true,
  };
}
