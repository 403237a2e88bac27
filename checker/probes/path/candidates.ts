import type { V1EndpointSlice, V1Pod, V1Service, V1ServicePort } from '@kubernetes/client-node';
import type { Words } from '../../lab/words.ts';
import { isReady, labelText, nameOf, selects } from '../../run/pods.ts';
import type { Seen } from './draft.ts';
import type { Candidate } from './path.ts';
import { type State, slicesOf } from './state.ts';

/** A line of a Service's list, with the port that goes with the Service's own. */
export interface Listed {
  readonly name: string;
  readonly address: string;
  /** Undefined where the slice has none for that port: a named targetPort that no container has. */
  readonly port: number | undefined;
  readonly isReady: boolean;
}

/** Who is on a Service's EndpointSlices, for one of its ports. */
export function listed(state: State, service: V1Service, port: V1ServicePort | undefined): Listed[] {
  return slicesOf(state, service).flatMap((slice) =>
    (slice.endpoints ?? []).flatMap(({ addresses, targetRef, conditions }) =>
      addresses.map((address) => ({
        name: targetRef?.name ? `Pod ${targetRef.name}` : address,
        address,
        port: portOf(slice, port),
        isReady: conditions?.ready !== false,
      })),
    ),
  );
}

/** A slice's ports are joined with a Service's by name (EndpointSlice API reference). */
function portOf({ ports }: V1EndpointSlice, wanted: V1ServicePort | undefined): number | undefined {
  return (ports ?? []).find(({ name }) => !wanted || (name ?? '') === (wanted.name ?? ''))?.port;
}

/** The one that is taken: whoever answered; before that, the only one there is. */
export function chosen(all: readonly Listed[], seen: Seen | undefined): Listed | undefined {
  const ready = all.filter((one) => one.isReady && one.port !== undefined);
  const { by } = seen ?? {};
  if (by) return all.find(({ name, address }) => name === `Pod ${by.pod}` && address === by.address);
  return ready.length === 1 ? ready[0] : undefined;
}

/** Everybody on the list, and everybody who might be thought to be: each with why it is taken, could be, or never is. */
export function candidatesOf(
  state: State,
  service: V1Service,
  all: readonly Listed[],
  taken: Listed | undefined,
  answered: boolean,
): Candidate[] {
  const ready = all.filter((one) => one.isReady && one.port !== undefined).length;
  const onList = all.map((one) => ({
    name: one.name,
    address: one.port === undefined ? one.address : `${one.address}:${one.port}`,
    chance: chanceOf(one, one === taken),
    isListed: true,
    why: whyListed(one, service, one === taken, answered, ready),
  }));
  const addresses = new Set(all.map(({ address }) => address));
  const others = state.pods.filter((pod) => !addresses.has(pod.status?.podIP ?? ''));
  return [...onList, ...others.flatMap((pod) => never(pod, service))];
}

function chanceOf({ isReady, port }: Listed, taken: boolean): Candidate['chance'] {
  if (!isReady || port === undefined) return 'never';
  return taken ? 'taken' : 'possible';
}

function whyListed(one: Listed, { spec }: V1Service, taken: boolean, answered: boolean, ready: number): Words {
  if (!one.isReady)
    return {
      en: 'never: it is not ready, and a Pod that is not ready gets no requests',
      hi: 'kabhi nahi: yeh ready nahi hai, aur jo Pod ready nahi use request nahi milti',
    };
  if (one.port === undefined)
    return {
      en: 'never: it has no port of the name that targetPort asks for',
      hi: 'kabhi nahi: targetPort jo naam maangta hai, us naam ka port iske paas nahi',
    };
  const draw = drawn(spec?.sessionAffinity === 'ClientIP', ready);
  if (!taken) return { en: `could have been: ${draw.en}`, hi: `yeh bhi ho sakta tha: ${draw.hi}` };
  if (answered) return { en: `taken: it answered; ${draw.en}`, hi: `yahi mila: isi ne jawaab diya; ${draw.hi}` };
  return { en: 'taken: it is the only one that is ready', hi: 'yahi milta hai: ready bas yahi ek hai' };
}

/** VIP: at random for each connection, among the ready ones; with session affinity the first draw is kept for 10,800 s. */
function drawn(isSticky: boolean, ready: number): Words {
  if (isSticky)
    return {
      en: 'sessionAffinity keeps a caller with the Pod of its first draw',
      hi: 'sessionAffinity caller ko usi Pod ke saath rakhta hai jo pehle draw mein mila',
    };
  if (ready === 1) return { en: 'it is the only one that is ready', hi: 'ready bas yahi ek hai' };
  return {
    en: `each new connection is drawn at random among the ${ready} that are ready`,
    hi: `har naya connection in ${ready} ready Pods mein se random draw hota hai`,
  };
}

/** Pods that are on no list of this Service, where somebody might expect them: at home, or of the right label elsewhere. */
function never(pod: V1Pod, { metadata, spec }: V1Service): Candidate[] {
  const isHome = pod.metadata?.namespace === metadata?.namespace;
  const isMeant = selects(spec?.selector, pod.metadata?.labels);
  if (!isHome && !isMeant) return [];
  const name = isHome ? `Pod ${nameOf(pod)}` : `Pod ${pod.metadata?.namespace}/${nameOf(pod)}`;
  return [
    {
      name,
      address: pod.status?.podIP ?? '',
      chance: 'never',
      isListed: false,
      why: whyNever(pod, isHome, isMeant, spec?.selector),
    },
  ];
}

function whyNever(
  pod: V1Pod,
  isHome: boolean,
  isMeant: boolean,
  selector: Readonly<Record<string, string>> | undefined,
): Words {
  const namespace = pod.metadata?.namespace;
  if (!isHome)
    return {
      en: `never: it is in namespace ${namespace}, and a Service finds only Pods of its own namespace`,
      hi: `kabhi nahi: yeh namespace ${namespace} mein hai, aur Service sirf apne namespace ke Pods dhoondhti hai`,
    };
  if (isMeant)
    return isReady(pod)
      ? {
          en: 'not yet: its label fits, and the list does not have it yet',
          hi: 'abhi nahi: label sahi hai, par list mein abhi nahi aaya',
        }
      : {
          en: 'never: it has no address, or is not ready',
          hi: 'kabhi nahi: iska address nahi hai, ya yeh ready nahi hai',
        };
  if (Object.keys(selector ?? {}).length === 0)
    return { en: 'never: the Service has no selector', hi: 'kabhi nahi: Service mein selector hi nahi hai' };
  const carried = labelText(compared(pod, selector ?? {}));
  return {
    en: `never: it carries ${carried}, and the selector wants ${labelText(selector)}`,
    hi: `kabhi nahi: iska label ${carried} hai, aur selector ${labelText(selector)} maangta hai`,
  };
}

/** The labels under the selector's keys where there are any, since those are compared; else all but the template's hash. */
function compared(pod: V1Pod, selector: Readonly<Record<string, string>>): Record<string, string> {
  const labels = Object.entries(pod.metadata?.labels ?? {});
  const same = labels.filter(([key]) => key in selector);
  return Object.fromEntries(same.length > 0 ? same : labels.filter(([key]) => key !== 'pod-template-hash'));
}
