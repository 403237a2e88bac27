import type { V1Service } from '@kubernetes/client-node';
import { nameOf } from '../../run/pods.ts';
import { atNode, withNodePort } from './at-node.ts';
import { aboutOf, after, type Draft } from './draft.ts';
import { type FromHost, nodeAddress, resetWhereRefused } from './host-vantage.ts';
import { externalAddresses } from './owner.ts';
import type { Hop } from './path.ts';
import type { State } from './state.ts';
import type { Target } from './target.ts';

/** A port of this machine: kind's `extraPortMappings` open it, or nobody does. */
export function hostDoor({ state, target, home, seen }: FromHost): Draft {
  const mapped = state.hostPorts.find(({ hostPort }) => hostPort === target.port);
  const name = `localhost:${target.port}`;
  if (!mapped) return closedDoor(state, target, home, name);
  const hop: Hop = {
    kind: 'host-door',
    name,
    destination: `${nodeAddress(state)}:${mapped.nodePort}`,
    decidedBy: {
      object: 'kind config',
      field: `nodes[0].extraPortMappings[${state.hostPorts.indexOf(mapped)}]`,
      value: `hostPort ${mapped.hostPort} → containerPort ${mapped.nodePort}`,
    },
    known: seen && seen.observation.kind !== 'refused' ? 'observed' : 'derived',
    said: {
      en: `port ${target.port} of this machine is mapped: it leads to port ${mapped.nodePort} of the node`,
      hi: `is machine ka port ${target.port} mapped hai: woh Node ke port ${mapped.nodePort} par jaata hai`,
    },
  };
  return resetWhereRefused(
    after([hop], atNode(state, nodeAddress(state), mapped.nodePort, 'hostPortAnswers', home, seen)),
  );
}

function closedDoor(state: State, { port }: Target, home: string, name: string): Draft {
  const pending = state.services.find(
    (service) =>
      service.spec?.type === 'LoadBalancer' &&
      externalAddresses(service).length === 0 &&
      (service.spec.ports ?? []).some((one) => one.port === port),
  );
  if (pending) return pendingBalancer(pending, port);
  const owner = withNodePort(state, port)?.service;
  const mapped = state.hostPorts.map(({ hostPort }) => hostPort).join(', ') || 'none';
  const about = owner ? aboutOf(owner) : { namespace: home };
  return {
    hops: [
      {
        kind: 'host-door',
        name,
        decidedBy: { object: 'kind config', field: 'nodes[0].extraPortMappings[*].hostPort', value: mapped },
        known: 'derived',
        said: {
          en: `nothing of this cluster opens port ${port} of this machine; its kind config maps ${mapped}`,
          hi: `is machine ka port ${port} is cluster ne nahi khola; kind config sirf yeh ports map karta hai: ${mapped}`,
        },
      },
    ],
    end: {
      kind: 'refused',
      said: owner
        ? {
            en: `nodePort ${port} is a port of the node, and on this machine nothing leads there: refused at the first door.`,
            hi: `nodePort ${port} Node ka port hai, aur is machine se wahan koi raasta nahi: pehle hi darwaaze par refused.`,
          }
        : {
            en: `No door of this machine has the number ${port}: refused at once.`,
            hi: `Is machine par ${port} number ka koi darwaaza nahi: turant refused.`,
          },
      suspects: [
        { kind: 'nodePort', about, facts: { asked: String(port) }, expected: `nodePort ${port}` },
        { kind: 'manifestsAccepted', about: { namespace: home } },
      ],
      mayBeAsked: true,
    },
  };
}

function pendingBalancer(service: V1Service, port: number): Draft {
  const name = `Service ${nameOf(service)}`;
  return {
    hops: [
      {
        kind: 'load-balancer',
        name: 'EXTERNAL-IP <pending>',
        decidedBy: { object: name, field: 'status.loadBalancer.ingress', value: '(none)' },
        known: 'derived',
        said: {
          en: `${name} asks for a load balancer, and no controller has given it an address yet: nobody opened port ${port}`,
          hi: `${name} load balancer maangti hai, aur kisi controller ne abhi tak address nahi diya: port ${port} kisi ne nahi khola`,
        },
      },
    ],
    end: {
      kind: 'refused',
      said: {
        en: 'EXTERNAL-IP is <pending>: there is no address to send to.',
        hi: 'EXTERNAL-IP <pending> hai: bhejne ke liye address hi nahi hai.',
      },
      suspects: [{ kind: 'loadBalancerAnswers', about: aboutOf(service), asksNobody: true }],
      mayBeAsked: true,
    },
  };
}
