import type { V1Pod } from '@kubernetes/client-node';
import { UserError } from '../../errors.ts';
import { nameOf } from '../../run/pods.ts';
import { atClusterIp } from './at-cluster-ip.ts';
import { atNode } from './at-node.ts';
import { atOneself, atPod } from './at-pod.ts';
import { aboutOf, type Draft, type Seen } from './draft.ts';
import { byName } from './name.ts';
import { ownerOf } from './owner.ts';
import type { State } from './state.ts';
import { isAddress, isLoopback, type Target } from './target.ts';

interface FromInside {
  readonly state: State;
  readonly target: Target;
  /** Undefined from a node. */
  readonly pod: V1Pod | undefined;
  readonly home: string;
  readonly seen: Seen | undefined;
}

/** From a Pod or a node: by a name, or by an address whose owner is found out first. */
export function fromInside({ state, target, pod, home, seen }: FromInside): Draft {
  const { host, port } = target;
  const toAddress = (address: string): Draft => atAddress(state, address, port, home, seen);
  if (isLoopback(host)) return pod ? atOneself(state, pod, port, seen) : onTheNode(state, port, home, seen);
  if (isAddress(host)) return toAddress(host);
  if (!pod) return namesOfNodes(host);
  return byName(state, host, port, pod.metadata?.namespace ?? 'default', toAddress, seen);
}

function atAddress(state: State, address: string, port: number, home: string, seen: Seen | undefined): Draft {
  const owner = ownerOf(state, address);
  switch (owner.kind) {
    case 'service':
      return atClusterIp(state, owner.service, port, seen);
    case 'node':
      return atNode(state, address, port, 'nodePortAnswers', home, seen);
    case 'pod':
      return atPod(state, owner.pod, port, seen);
    case 'load-balancer':
      return outside(address, { kind: 'loadBalancerAnswers', about: aboutOf(owner.service) }, nameOf(owner.service));
    case 'nobody':
      throw new UserError(`${address} is no address of this cluster: nothing is sent there`, {
        hint: 'kubectl get services,pods,nodes -o wide shows the addresses there are',
      });
  }
}

/** A load balancer's address is asked from where people are; from inside it depends on the cloud. */
function outside(address: string, suspect: Draft['end']['suspects'][number], service: string): Draft {
  return {
    hops: [],
    end: {
      kind: 'left',
      said: {
        en: `${address} is the EXTERNAL-IP of Service ${service}, a door on the street: ask it with --from host; nothing was sent from inside.`,
        hi: `${address} Service ${service} ka EXTERNAL-IP hai, yaani street ka darwaaza: use --from host se poocho; andar se kuch bheja nahi gaya.`,
      },
      suspects: [suspect],
      mayBeAsked: false,
    },
  };
}

/** In iptables mode a node's own 127.0.0.1 has the nodePorts too, in nftables mode it does not (VIP): not asked. */
function onTheNode(state: State, port: number, home: string, seen: Seen | undefined): Draft {
  const inside = atNode(state, '127.0.0.1', port, 'nodePortAnswers', home, seen);
  const said = {
    en: 'Whether 127.0.0.1 of a node has its nodePorts depends on kube-proxy’s mode (iptables yes, nftables no): ask the node’s address.',
    hi: 'Node ke 127.0.0.1 par nodePort chalta hai ya nahi, yeh kube-proxy ke mode par hai (iptables haan, nftables nahi): Node ka address poocho.',
  };
  return { hops: inside.hops.slice(0, 1), end: { kind: 'left', said, suspects: [], mayBeAsked: false } };
}

function namesOfNodes(host: string): Draft {
  return {
    hops: [
      {
        kind: 'name',
        name: host,
        known: 'derived',
        said: {
          en: "a node asks its own DNS, not the cluster's",
          hi: 'Node apne DNS se poochta hai, cluster ke DNS se nahi',
        },
      },
    ],
    end: {
      kind: 'no-such-host',
      said: {
        en: `${host} is a name for Pods: a node does not know it, so nothing was sent.`,
        hi: `${host} Pods ke liye naam hai: Node use nahi jaanta, isliye kuch bheja nahi gaya.`,
      },
      suspects: [],
      mayBeAsked: false,
    },
  };
}
