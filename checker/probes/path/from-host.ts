import type { V1Service } from '@kubernetes/client-node';
import type { RouteObservation } from '../../cluster/cluster.ts';
import { UserError } from '../../errors.ts';
import { nameOf } from '../../run/pods.ts';
import { after, type Draft, type Seen } from './draft.ts';
import { externalAddresses, ownerOf } from './owner.ts';
import type { Hop } from './path.ts';
import { aboutOf, atNode, withNodePort } from './rule.ts';
import type { State } from './state.ts';
import { isAddress, isLoopback, type Target } from './target.ts';

interface FromHost {
  readonly state: State;
  readonly target: Target;
  /** The namespace whose objects somebody who asks most likely means. */
  readonly home: string;
  readonly route: (address: string) => Promise<RouteObservation>;
  readonly seen: Seen | undefined;
}

/**
 * From this machine: through one of its ports that lead in, a load balancer's address, or not at all.
 * @throws {UserError} for an address that is no part of this cluster.
 */
export async function fromHost(given: FromHost): Promise<Draft> {
  const { state, target } = given;
  const balanced = balancedAt(state, target);
  if (balanced) return loadBalancer(given, balanced);
  if (isLoopback(target.host)) return door(given);
  if (isAddress(target.host)) return insideAddress(given);
  return insideName(given);
}

/** A Service's EXTERNAL-IP and one of its ports. */
function balancedAt({ services }: State, { host, port }: Target): V1Service | undefined {
  const same = (address: string): boolean => address === host || (isLocalhost(address) && isLocalhost(host));
  return services.find(
    (service) => externalAddresses(service).some(same) && (service.spec?.ports ?? []).some((one) => one.port === port),
  );
}

const isLocalhost = (host: string): boolean => host === 'localhost' || host === '127.0.0.1';

function loadBalancer({ state, target, home, seen }: FromHost, service: V1Service): Draft {
  const nodePort = service.spec?.ports?.find(({ port }) => port === target.port)?.nodePort;
  const hop: Hop = {
    kind: 'load-balancer',
    name: `${target.host}:${target.port}`,
    ...(nodePort !== undefined && { destination: `${nodeAddress(state)}:${nodePort}` }),
    decidedBy: {
      object: `Service ${nameOf(service)}`,
      field: 'status.loadBalancer.ingress[0]',
      value: externalAddresses(service)[0] ?? '',
    },
    known: seen ? 'observed' : 'derived',
    said: {
      en: `this is the EXTERNAL-IP that a controller gave Service ${nameOf(service)}: the balancer sends on to a node, to nodePort ${nodePort}`,
      hi: `yeh woh EXTERNAL-IP hai jo ek controller ne Service ${nameOf(service)} ko diya: balancer aage Node ke nodePort ${nodePort} par bhejta hai`,
    },
  };
  if (nodePort === undefined)
    return {
      hops: [hop],
      end: {
        kind: 'refused',
        said: {
          en: 'The Service has no nodePort that the balancer could send to.',
          hi: 'Service ke paas nodePort nahi hai, jahan balancer bhej sake.',
        },
        suspects: [{ kind: 'loadBalancerAnswers', about: aboutOf(service) }],
        mayBeAsked: true,
      },
    };
  return resetWhereRefused(
    after([hop], atNode(state, nodeAddress(state), nodePort, 'loadBalancerAnswers', home, seen)),
  );
}

function door({ state, target, home, seen }: FromHost): Draft {
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

/** Docker's proxy, as a balancer, accepts a connection before it knows that nobody is behind it: a refusal comes out as a reset. */
function resetWhereRefused(draft: Draft): Draft {
  return draft.end.kind === 'refused' ? { ...draft, end: { ...draft.end, kind: 'reset' } } : draft;
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

/** Nothing is sent to an inside address from here: elsewhere it is somebody's server. The routing table is asked instead. */
async function insideAddress({ state, target, home, route, seen }: FromHost): Promise<Draft> {
  const owner = ownerOf(state, target.host);
  if (owner.kind === 'nobody' || owner.kind === 'load-balancer') throw noPart(target);
  const { leads, detail } = await route(target.host);
  if (owner.kind === 'node' && leads === 'cluster') {
    const inside = atNode(state, target.host, target.port, 'nodePortAnswers', home, seen);
    return { ...inside, end: { ...inside.end, mayBeAsked: false } };
  }
  const whose = {
    pod: { en: "a Pod's address", hi: 'ek Pod ka address', door: 'POD_IP' },
    service: { en: 'a ClusterIP', hi: 'ek ClusterIP', door: 'CLUSTER_IP' },
    node: { en: "a node's address", hi: 'ek Node ka address', door: 'NODE_IP' },
  }[owner.kind];
  const service = owner.kind === 'service' ? aboutOf(owner.service) : undefined;
  const facts = { door: `${whose.door}:${target.port}`, from: 'host', predicted: 'answers', seen: 'silent' };
  const words = leads === 'none' ? 'no route' : 'the route of any unknown address';
  const seenHere = `${target.host}: ${words}, which does not lead into the cluster`;
  return {
    hops: [],
    end: {
      kind: 'no-route',
      said: {
        en: `${target.host} is ${whose.en}, known inside the cluster only; this machine ${leads === 'none' ? 'has no route to it' : 'would send it the way of any unknown address'} (${detail}), so nothing was sent.`,
        hi: `${target.host} ${whose.hi} hai, jo sirf cluster ke andar jaana jaata hai; is machine ${leads === 'none' ? 'ke paas wahan ka route nahi' : 'se woh kisi bhi anjaan address ki tarah bahar chala jaata'} (${detail}), isliye kuch bheja nahi gaya.`,
      },
      suspects: [{ kind: 'prediction', about: service ?? { namespace: home }, facts, seen: seenHere }],
      mayBeAsked: false,
    },
  };
}

function insideName({ state, target }: FromHost): Draft {
  const [first = ''] = target.host.split('.');
  const service = state.services.find((one) => nameOf(one) === first);
  if (!service && !target.host.endsWith('.cluster.local')) throw noPart(target);
  return {
    hops: [
      {
        kind: 'name',
        name: target.host,
        known: 'derived',
        said: {
          en: `this machine asks its own DNS, and that knows nothing of the cluster's names`,
          hi: `yeh machine apne DNS se poochti hai, aur usse cluster ke naam pata nahi`,
        },
      },
    ],
    end: {
      kind: 'no-such-host',
      said: {
        en: `${target.host} is a name for Pods of the cluster; on this machine it means nothing, so nothing was sent.`,
        hi: `${target.host} cluster ke Pods ke liye naam hai; is machine par iska koi matlab nahi, isliye kuch bheja nahi gaya.`,
      },
      suspects: [],
      mayBeAsked: false,
    },
  };
}

function nodeAddress({ nodes }: State): string {
  return (
    nodes.flatMap(({ status }) => status?.addresses ?? []).find(({ type }) => type === 'InternalIP')?.address ??
    'NODE_IP'
  );
}

function noPart({ host }: Target): UserError {
  return new UserError(`${host} is no part of this cluster: nothing is sent there`, {
    hint: 'from this machine ask localhost and a mapped port, or a Service’s EXTERNAL-IP; for the inside, --from pod',
  });
}
