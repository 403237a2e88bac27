import type { V1Service } from '@kubernetes/client-node';
import { nameOf } from '../../run/pods.ts';
import { atClusterIp } from './at-cluster-ip.ts';
import { fromTheList } from './behind-service.ts';
import { aboutOf, after, type Draft, type Seen } from './draft.ts';
import type { Hop } from './path.ts';
import { meaningOf } from './search-list.ts';
import { type State, serviceNamed } from './state.ts';

/** More aliases in a row than this are a circle. */
const MOST_ALIASES = 8;

/** A name, asked for by a Pod of `namespace`: what DNS makes of it, and where that leads. */
export function byName(
  state: State,
  name: string,
  port: number,
  namespace: string,
  toAddress: (address: string) => Draft,
  seen: Seen | undefined,
  aliasesLeft = MOST_ALIASES,
): Draft {
  const meaning = meaningOf(state, name, namespace);
  const hop = (destination: string | undefined, en: string, hi: string, service?: V1Service): Hop => ({
    kind: 'name',
    name,
    ...(destination && { destination }),
    ...(service && { decidedBy: decisionOf(service) }),
    known: seen && seen.observation.kind !== 'timed-out' ? 'observed' : 'derived',
    said: { en, hi },
  });
  if (meaning.kind === 'outside')
    return {
      hops: [hop(undefined, `${name} is no name of this cluster`, `${name} is cluster ka naam nahi hai`)],
      end: leavesTheCluster(name),
    };
  if (meaning.kind === 'nothing')
    return {
      hops: [
        hop(
          undefined,
          `the cluster's DNS was asked for ${meaning.tried.join(', ')}, and knows none of them`,
          `cluster ke DNS se ${meaning.tried.join(', ')} poocha gaya, aur inmein se koi naam nahi mila`,
        ),
      ],
      end: noSuchName(state, name, namespace),
    };
  if (meaning.kind === 'address')
    return after(
      [
        hop(
          meaning.address,
          `${meaning.full} spells an address`,
          `${meaning.full} address ko hi naam ki tarah likhta hai`,
        ),
      ],
      toAddress(meaning.address),
    );
  const { service, full, asked } = meaning;
  const { type, clusterIP, externalName = '' } = service.spec ?? {};
  if (type === 'ExternalName') {
    const alias = hop(
      externalName,
      `DNS says that ${full} is another name (CNAME) for ${externalName}: a Service of type ExternalName has no address and no rule`,
      `DNS kehta hai ki ${full} ka asli naam (CNAME) ${externalName} hai: ExternalName Service ka na address hota hai, na rule`,
      service,
    );
    return after([alias], behindAlias(state, service, externalName, port, toAddress, seen, aliasesLeft));
  }
  if (clusterIP === 'None' || asked.endpoint !== undefined) {
    const direct = hop(
      undefined,
      `${full} is headless: DNS answers with the Pods' own addresses, there is no virtual IP and no rule`,
      `${full} headless hai: DNS seedhe Pods ke address deta hai, na virtual IP hai, na rule`,
      service,
    );
    const isListed = fromTheList(
      state,
      service,
      undefined,
      0,
      { kind: 'everyPodAnswers', about: aboutOf(service) },
      seen,
      port,
    );
    if (isListed.hops.length > 1) return after([direct], isListed);
    return { hops: [withoutRecords(direct, isListed.hops[0])], end: { ...isListed.end, ...NO_RECORDS } };
  }
  const address = hop(
    clusterIP ?? '',
    `DNS says that ${full} is ${clusterIP}, the ClusterIP of Service ${nameOf(service)}`,
    `DNS kehta hai ki ${full} ka address ${clusterIP} hai, yaani Service ${nameOf(service)} ka ClusterIP`,
    service,
  );
  return after([address], atClusterIp(state, service, port, seen));
}

/** Without a ready endpoint a headless name has no record at all: DNS itself is the list. */
function withoutRecords(name: Hop, list: Hop | undefined): Hop {
  return {
    ...name,
    ...(list?.candidates && { candidates: list.candidates }),
    said: {
      en: `${name.said.en}; none of them is ready, so that it answers with nothing`,
      hi: `${name.said.hi}; ready koi bhi nahi, to jawaab mein kuch nahi`,
    },
  };
}

const NO_RECORDS = {
  kind: 'no-such-host',
  said: {
    en: 'A headless name is as good as its Pods: with none ready there is no address to send to.',
    hi: 'Headless naam utna hi achha hai jitne uske Pods: ready koi nahi, to bhejne ke liye address hi nahi.',
  },
} as const;

function decisionOf(service: V1Service): NonNullable<Hop['decidedBy']> {
  const object = `Service ${nameOf(service)}`;
  return service.spec?.type === 'ExternalName'
    ? { object, field: 'spec.externalName', value: service.spec.externalName ?? '' }
    : { object, field: 'spec.clusterIP', value: service.spec?.clusterIP ?? '' };
}

/** An alias is taken word for word: it has no search list. */
function behindAlias(
  state: State,
  service: V1Service,
  target: string,
  port: number,
  toAddress: (address: string) => Draft,
  seen: Seen | undefined,
  aliasesLeft: number,
): Draft {
  const [name = '', namespace = '', svc, ...rest] = target.split('.');
  const isHere = svc === 'svc' && rest.join('.') === 'cluster.local';
  const known = isHere && aliasesLeft > 0 && serviceNamed(state, namespace, name);
  if (known) return byName(state, target, port, namespace, toAddress, seen, aliasesLeft - 1);
  const end = target.split('.').length < 3 || isHere ? noSuchAlias(service, target) : leavesTheCluster(target);
  return { hops: [], end };
}

function noSuchAlias(service: V1Service, target: string): Draft['end'] {
  return {
    kind: 'no-such-host',
    said: {
      en: `The alias leads to ${target}, word for word, and DNS knows no such name.`,
      hi: `Alias ${target} par jaata hai, bilkul jaisa likha hai, aur DNS aisa koi naam nahi jaanta.`,
    },
    suspects: [{ kind: 'aliasOf', about: aboutOf(service) }],
    mayBeAsked: true,
  };
}

function noSuchName(state: State, name: string, namespace: string): Draft['end'] {
  const [first = ''] = name.split('.');
  const elsewhere = state.services.find((service) => nameOf(service) === first);
  const home = elsewhere?.metadata?.namespace;
  const about = { service: first, namespace };
  return {
    kind: 'no-such-host',
    said: home
      ? {
          en: `There is no ${name} for a Pod of namespace ${namespace}: Service ${first} is in ${home}, so from here it is ${first}.${home}.`,
          hi: `Namespace ${namespace} ke Pod ke liye ${name} hai hi nahi: Service ${first} ${home} mein hai, to yahan se uska naam ${first}.${home} hai.`,
        }
      : {
          en: `There is no Service of the name ${name}: no address, nothing is sent.`,
          hi: `${name} naam ki koi Service nahi: address hi nahi mila, to kuch bheja bhi nahi gaya.`,
        },
    suspects: [
      { kind: 'nameResolves', about },
      { kind: 'serviceType', about },
    ],
    mayBeAsked: true,
  };
}

function leavesTheCluster(name: string): Draft['end'] {
  return {
    kind: 'left',
    said: {
      en: `${name} is somewhere else: the road leaves the cluster here, and nothing was sent.`,
      hi: `${name} kahin aur hai: raasta yahan cluster se bahar jaata hai, aur kuch bheja nahi gaya.`,
    },
    suspects: [],
    mayBeAsked: false,
  };
}
