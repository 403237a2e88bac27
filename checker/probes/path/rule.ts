import type { V1Service } from '@kubernetes/client-node';
import { nameOf } from '../../run/pods.ts';
import { behindService } from './behind-service.ts';
import { after, type Draft, type Seen, type Suspect } from './draft.ts';
import { ownerOf } from './owner.ts';
import type { Hop } from './path.ts';
import type { State } from './state.ts';

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

export function isTcp(protocol: string | undefined): boolean {
  return protocol === undefined || protocol === 'TCP';
}

export function aboutOf(service: V1Service): Suspect['about'] {
  return { service: nameOf(service), namespace: service.metadata?.namespace ?? 'default' };
}

/** At a ClusterIP: the rule for that address and port, or none, where the Service has no such port. */
export function atClusterIp(state: State, service: V1Service, port: number, seen: Seen | undefined): Draft {
  const address = service.spec?.clusterIP ?? '';
  const index = (service.spec?.ports ?? []).findIndex((one) => one.port === port && isTcp(one.protocol));
  if (index < 0) return { hops: [serviceWithoutPort(service, port)], end: noSuchPort(service, port) };
  const rule: Hop = {
    kind: 'rule',
    name: `${address}:${port}`,
    decidedBy: { object: `Service ${nameOf(service)}`, field: `spec.ports[${index}].port`, value: String(port) },
    known: 'derived',
    said: {
      en: `nobody lives at ${address}: kube-proxy's rule on the sender's own node gives the packet a Pod's address and port`,
      hi: `${address} par koi rehta nahi: bhejne wale ke apne Node par kube-proxy ka rule packet ko ek Pod ka address aur port de deta hai`,
    },
  };
  const suspect: Suspect = { kind: 'clusterIpAnswers', about: aboutOf(service) };
  const packet = { address, port, isNodes: false };
  return { ...after([rule], behindService(state, service, index, suspect, seen)), packet };
}

function serviceWithoutPort(service: V1Service, port: number): Hop {
  const ports = (service.spec?.ports ?? []).map((one) => `${one.port}/${one.protocol ?? 'TCP'}`).join(', ');
  const name = `Service ${nameOf(service)}`;
  return {
    kind: 'service',
    name,
    decidedBy: { object: name, field: 'spec.ports[*].port', value: ports || '(none)' },
    known: 'derived',
    said: {
      en: `${name} has the ports ${ports || '(none)'}: there is no rule for ${service.spec?.clusterIP}:${port}`,
      hi: `${name} ke ports ${ports || '(none)'} hain: ${service.spec?.clusterIP}:${port} ke liye koi rule nahi`,
    },
  };
}

function noSuchPort(service: V1Service, port: number): Draft['end'] {
  const isNodePort = (service.spec?.ports ?? []).some(({ nodePort }) => nodePort === port);
  const about = aboutOf(service);
  const facts = { door: `CLUSTER_IP:${port}`, from: 'pod', predicted: 'answers', seen: 'silent' };
  const prediction: Suspect = { kind: 'prediction', about, facts };
  return {
    kind: 'refused',
    said: {
      en: isNodePort
        ? `${port} is the nodePort, and the ClusterIP has rules for its port only: nothing is rewritten, nobody answers.`
        : `Service ${nameOf(service)} has no port ${port}: no rule, so nobody answers.`,
      hi: isNodePort
        ? `${port} nodePort hai, aur ClusterIP ke rules sirf uske port ke liye hain: kuch rewrite nahi hota, koi jawaab nahi deta.`
        : `Service ${nameOf(service)} mein port ${port} hai hi nahi: rule nahi, to jawaab bhi nahi.`,
    },
    suspects: [
      ...(isNodePort ? [prediction] : []),
      { kind: 'servicePort', about, facts: { port: String(port) }, expected: `port ${port}/TCP` },
    ],
    mayBeAsked: true,
  };
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
