import type { HttpObservation } from '../../cluster/cluster.ts';
import type { Words } from '../../lab/words.ts';
import { answererOf, describeAnswerer, describeObservation } from '../answer.ts';
import type { Draft, Seen } from './draft.ts';
import type { Ending, Hop } from './path.ts';

export interface Ended {
  readonly hops: readonly Hop[];
  readonly ending: Ending;
  readonly asForetold: boolean;
}

/** How the road ended: as a probe saw it where one was sent, as the objects foretell it where none was. */
export function endingOf({ hops, end }: Draft, seen: Seen | undefined): Ended {
  const at = hops.length - 1;
  if (!seen) return { hops, ending: { kind: end.kind, at, known: 'derived', said: end.said }, asForetold: true };
  const { observation } = seen;
  const road = observation.kind === 'answered' ? withStranger(hops, end.kind, seen) : cutShort(hops, seen);
  const agrees = outcome(observation.kind) === outcome(end.kind) && road.length === hops.length;
  return {
    hops: road,
    ending: {
      kind: observation.kind,
      ...(observation.kind === 'answered' && { status: observation.status }),
      at: road.length - 1,
      known: 'observed',
      said: seen.isDnsSilent ? DNS_SILENT : agrees ? agreed(observation, end.said) : surprise(observation, end),
    },
    asForetold: agrees,
  };
}

/** Refused, reset and timed out count as one: which of them it is depends on who stands between, and on a moment's load. */
function outcome(kind: Ending['kind']): 'answered' | 'no-such-host' | 'silent' {
  return kind === 'answered' || kind === 'no-such-host' ? kind : 'silent';
}

/** Where no name was found, nothing behind the name was ever reached. */
function cutShort(hops: readonly Hop[], { observation, isDnsSilent }: Seen): readonly Hop[] {
  const name = hops.findLastIndex(({ kind }) => kind === 'name');
  return (observation.kind === 'no-such-host' || isDnsSilent) && name >= 0 ? hops.slice(0, name + 1) : hops;
}

/** Somebody answered where the objects end the road, or who is not on the list: that is where it really led. */
function withStranger(hops: readonly Hop[], foretold: Ending['kind'], { observation, by }: Seen): readonly Hop[] {
  if (observation.kind !== 'answered') return hops;
  const isOnRoad = by === undefined || hops.some(({ kind, name }) => kind === 'pod' && name === `Pod ${by.pod}`);
  if (foretold === 'answered' && isOnRoad) return hops;
  const who = describeAnswerer(observation);
  const hop: Hop = {
    kind: 'pod',
    name: by ? `Pod ${by.pod}` : 'a program',
    ...(by && { destination: `${by.address}:${by.port}` }),
    known: 'observed',
    said: {
      en: `${who} answered all the same; the objects do not say how the request got there`,
      hi: `phir bhi ${who} ne jawaab diya; request wahan kaise pahunchi, yeh objects se pata nahi chalta`,
    },
  };
  return [...hops, hop];
}

const DNS_SILENT: Words = {
  en: 'Seen: no answer in time, from the cluster’s DNS already: the name has no address yet, and nothing was sent.',
  hi: 'Dekha gaya: cluster ke DNS ne hi time par jawaab nahi diya: naam ka address abhi nahi mila, aur kuch bheja nahi gaya.',
};

function agreed(observation: HttpObservation, foretold: Words): Words {
  if (observation.kind !== 'answered') {
    const seen = describeObservation(observation);
    return { en: `${foretold.en} Seen: ${seen}.`, hi: `${foretold.hi} Dekha gaya: ${seen}.` };
  }
  const by = answererOf(observation);
  const who = by ? `Pod ${by.pod}` : `HTTP ${observation.status}`;
  return by
    ? {
        en: `${who} answered with HTTP ${observation.status}.`,
        hi: `${who} ne HTTP ${observation.status} se jawaab diya.`,
      }
    : { en: `It answered with ${who}.`, hi: `${who} se jawaab aaya.` };
}

function surprise(observation: HttpObservation, end: Draft['end']): Words {
  const seen = observation.kind === 'answered' ? describeAnswerer(observation) : describeObservation(observation);
  if (observation.kind === 'answered' && end.kind !== 'answered')
    return {
      en: `Seen: an answer from ${seen}. The objects foretold none: a program of this machine may listen here (a port-forward, say), or the rules are still those of a moment ago.`,
      hi: `Dekha gaya: ${seen} se jawaab. Objects ke hisaab se koi jawaab nahi aana tha: shayad is machine ka koi program yahan sunta hai (jaise port-forward), ya rules abhi purane hain.`,
    };
  return {
    en: `Seen: ${seen}. By the objects it should have been ${end.kind === 'answered' ? 'answered' : 'otherwise'}: nothing listens there after all, or the rules are still those of a moment ago.`,
    hi: `Dekha gaya: ${seen}. Objects ke hisaab se ${end.kind === 'answered' ? 'jawaab aana chahiye tha' : 'kuch aur hona tha'}: ya to wahan koi sunta hi nahi, ya rules abhi purane hain.`,
  };
}
