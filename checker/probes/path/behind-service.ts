import type { V1Pod, V1Service, V1ServicePort } from '@kubernetes/client-node';
import { labelText, nameOf } from '../../run/pods.ts';
import { candidatesOf, chosen, type Listed, listed } from './candidates.ts';
import { containerPort } from './container-port.ts';
import { after, type Draft, type Seen, type Suspect } from './draft.ts';
import type { Hop } from './path.ts';
import type { State } from './state.ts';

/** Behind a rule: whose it is, the list, the Pod that is drawn, and the port it is sent to. */
export function behindService(
  state: State,
  service: V1Service,
  index: number,
  asking: Suspect,
  seen: Seen | undefined,
): Draft {
  return after([serviceHop(service)], fromTheList(state, service, service.spec?.ports?.[index], index, asking, seen));
}

function serviceHop(service: V1Service): Hop {
  const { selector } = service.spec ?? {};
  const name = `Service ${nameOf(service)}`;
  return {
    kind: 'service',
    name,
    ...(selector && { decidedBy: { object: name, field: 'spec.selector', value: labelText(selector) } }),
    known: 'derived',
    said: {
      en: `the rule is ${name}'s; the packet never stops there: its selector ${labelText(selector)} decides who is on the list`,
      hi: `rule ${name} ka hai; packet wahan rukta nahi: list mein kaun hai, yeh selector ${labelText(selector)} tay karta hai`,
    },
  };
}

/** From a Service's EndpointSlices on. For a headless Service the port is the one that was asked for. */
export function fromTheList(
  state: State,
  service: V1Service,
  port: V1ServicePort | undefined,
  index: number,
  asking: Suspect,
  seen: Seen | undefined,
  asked?: number,
): Draft {
  const all = listed(state, service, port);
  const ready = all.filter((one) => one.isReady && (one.port !== undefined || asked !== undefined));
  const taken = chosen(all, seen);
  const list = sliceHop(state, service, all, ready, taken, seen);
  if (ready.length === 0) return { hops: [list], end: nobodyHome(service, all, asking) };
  const pods = podsOf(state, taken ? [taken] : ready);
  const target = asked ?? taken?.port ?? ready[0]?.port ?? 0;
  const field = { object: `Service ${nameOf(service)}`, field: `spec.ports[${index}].targetPort` };
  const door = containerPort(
    {
      pod: taken && pods[0],
      pods,
      port: target,
      ...(asked === undefined && { decidedBy: { ...field, value: String(port?.targetPort ?? target) } }),
      suspects: [asking],
    },
    seen,
  );
  return after([list, podHop(taken, ready, seen)], door);
}

function podsOf({ pods }: State, endpoints: readonly Listed[]): V1Pod[] {
  return endpoints.flatMap(({ address }) => pods.find(({ status }) => status?.podIP === address) ?? []);
}

function sliceHop(
  state: State,
  service: V1Service,
  all: readonly Listed[],
  ready: readonly Listed[],
  taken: Listed | undefined,
  seen: Seen | undefined,
): Hop {
  const count = `${ready.length} of ${all.length}`;
  return {
    kind: 'endpoint-slice',
    name: `EndpointSlice of ${nameOf(service)}`,
    decidedBy: {
      object: `EndpointSlice of Service ${nameOf(service)}`,
      field: 'endpoints[*].conditions.ready',
      value: all.length === 0 ? '(no endpoints)' : `${ready.length} ready of ${all.length}`,
    },
    known: 'derived',
    said:
      all.length === 0
        ? {
            en: 'the list is empty: no Pod is behind this Service',
            hi: 'list khaali hai: is Service ke peeche koi Pod nahi',
          }
        : ready.length === 0
          ? {
              en: `nobody on the list can take a request (${count} can)`,
              hi: `list mein koi bhi request nahi le sakta (${all.length} mein se 0)`,
            }
          : {
              en: `${count} on the list can take a request; one is drawn`,
              hi: `list ke ${all.length} mein se ${ready.length} request le sakte hain; unmein se ek draw hota hai`,
            },
    candidates: candidatesOf(state, service, all, taken, seen?.observation.kind === 'answered'),
  };
}

function podHop(taken: Listed | undefined, ready: readonly Listed[], seen: Seen | undefined): Hop {
  if (!taken)
    return {
      kind: 'pod',
      name: `one of ${ready.length} Pods`,
      known: 'derived',
      said: {
        en: `one of the ${ready.length} ready Pods gets it; which one, only its answer tells`,
        hi: `${ready.length} ready Pods mein se kisi ek ko milta hai; kaun sa, yeh sirf uska jawaab batata hai`,
      },
    };
  const isSeen = seen?.by !== undefined;
  return {
    kind: 'pod',
    name: taken.name,
    ...(taken.port !== undefined && { destination: `${taken.address}:${taken.port}` }),
    known: isSeen ? 'observed' : 'derived',
    said: isSeen
      ? {
          en: `${taken.name} was drawn: its answer names it`,
          hi: `draw mein ${taken.name} aaya: jawaab mein uska naam hai`,
        }
      : { en: `${taken.name} gets it: there is no other`, hi: `${taken.name} ko milta hai: doosra koi hai hi nahi` },
  };
}

/** A Service without anybody to send to refuses (VIP: "no endpoints" is a REJECT rule). */
function nobodyHome(service: V1Service, all: readonly Listed[], asking: Suspect): Draft['end'] {
  const about = asking.about;
  const reasons: Suspect[] =
    all.length > 0
      ? [{ kind: 'serviceEndpoints', about }, { kind: 'deploymentReady', about }, { kind: 'podReady', about }, asking]
      : [
          { kind: 'manifestsAccepted', about: { namespace: about.namespace ?? 'default' } },
          { kind: 'serviceSelects', about },
          { kind: 'deploymentReady', about },
          { kind: 'serviceEndpoints', about },
          asking,
        ];
  const noPort = all.some(({ isReady }) => isReady);
  const name = nameOf(service);
  const said = noPort
    ? {
        en: `The Pods behind Service ${name} have no port of the name its targetPort asks for: there is nowhere to send to, so the node refuses.`,
        hi: `Service ${name} ke peeche ke Pods mein targetPort wale naam ka port nahi hai: bhejne ki jagah nahi, isliye Node mana kar deta hai.`,
      }
    : all.length > 0
      ? {
          en: `None of the Pods behind Service ${name} is ready, and only ready ones get requests: the node refuses.`,
          hi: `Service ${name} ke peeche koi Pod ready nahi, aur request sirf ready Pods ko milti hai: Node mana kar deta hai.`,
        }
      : {
          en: `Service ${name} has no endpoints: nobody to send to, so the node refuses.`,
          hi: `Service ${name} ke paas koi endpoint nahi: bhejne ke liye koi nahi, isliye Node mana kar deta hai.`,
        };
  return { kind: 'refused', said, suspects: reasons, mayBeAsked: true };
}
