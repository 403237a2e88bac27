import type { V1Service } from '@kubernetes/client-node';
import { nameOf } from '../../run/pods.ts';
import { behindService } from './behind-service.ts';
import { aboutOf, after, type Draft, type Seen, type Suspect } from './draft.ts';
import type { Hop } from './path.ts';
import { isTcp, type State } from './state.ts';

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
