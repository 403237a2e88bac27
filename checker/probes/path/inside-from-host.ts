import { UserError } from '../../errors.ts';
import { nameOf } from '../../run/pods.ts';
import { atNode } from './at-node.ts';
import { aboutOf, type Draft } from './draft.ts';
import type { FromHost } from './host-vantage.ts';
import { ownerOf } from './owner.ts';
import type { Target } from './target.ts';

/** Nothing is sent to an inside address from here: elsewhere it is somebody's server. The routing table is asked instead. */
export async function insideAddress({ state, target, home, route, seen }: FromHost): Promise<Draft> {
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

/** The cluster's names are known to its own DNS only. */
export function insideName({ state, target }: FromHost): Draft {
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

function noPart({ host }: Target): UserError {
  return new UserError(`${host} is no part of this cluster: nothing is sent there`, {
    hint: 'from this machine ask localhost and a mapped port, or a Service’s EXTERNAL-IP; for the inside, --from pod',
  });
}
