import type { V1Pod } from '@kubernetes/client-node';
import type { Draft, Seen, Suspect } from './draft.ts';
import type { Decision, Hop } from './path.ts';

/** Whether a Pod says that it listens there; undefined where it says nothing of its ports, which is allowed. */
function declares(pod: V1Pod | undefined, port: number): boolean | undefined {
  const declared = (pod?.spec?.containers ?? []).flatMap(({ ports }) => (ports ?? []).map((one) => one.containerPort));
  return declared.length === 0 ? undefined : declared.includes(port);
}

interface Door {
  /** Undefined where it is not known which of several it is. */
  readonly pod: V1Pod | undefined;
  /** All that it may be. */
  readonly pods: readonly V1Pod[];
  readonly port: number;
  /** Undefined where the request itself names the port. */
  readonly decidedBy?: Decision;
  /** What would have failed if nobody listens there. */
  readonly suspects: readonly Suspect[];
}

/** The last door: the port that a program in the container listens on, or does not. */
export function containerPort({ pod, pods, port, decidedBy, suspects }: Door, seen: Seen | undefined): Draft {
  const known = pod ? [pod] : pods;
  const isClosed = known.length > 0 && known.every((one) => declares(one, port) === false);
  const answered = seen?.observation.kind === 'answered';
  const silent = seen !== undefined && !answered;
  const hop: Hop = {
    kind: 'container-port',
    name: `port ${port}`,
    ...(decidedBy && { decidedBy }),
    known: seen ? 'observed' : 'derived',
    said: answered
      ? {
          en: `a program in the container listens on ${port}, and answers`,
          hi: `container mein ek program ${port} par sun raha hai, aur jawaab deta hai`,
        }
      : isClosed || silent
        ? {
            en: `nothing listens on port ${port} of the Pod${saysOtherwise(known, port)}`,
            hi: `Pod ke port ${port} par koi nahi sun raha${saysOtherwiseHi(known, port)}`,
          }
        : {
            en: `a program in the container is expected to listen on ${port}`,
            hi: `container mein koi program ${port} par sunta hona chahiye`,
          },
  };
  return {
    hops: [hop],
    end: isClosed
      ? {
          kind: 'refused',
          said: {
            en: `The Pod is there, and its port ${port} is closed: the connection is refused.`,
            hi: `Pod hai, par uska port ${port} band hai: connection refuse hota hai.`,
          },
          suspects,
          mayBeAsked: true,
        }
      : {
          kind: 'answered',
          said: { en: 'The Pod answers.', hi: 'Pod jawaab deta hai.' },
          suspects,
          mayBeAsked: true,
        },
  };
}

function portsSaid(pods: readonly V1Pod[]): string {
  const ports = pods.flatMap((pod) => pod.spec?.containers ?? []).flatMap(({ ports }) => ports ?? []);
  return [...new Set(ports.map((one) => one.containerPort))].join(', ');
}

function saysOtherwise(pods: readonly V1Pod[], port: number): string {
  const said = portsSaid(pods);
  return said && !said.split(', ').includes(String(port)) ? `; its container says it listens on ${said}` : '';
}

function saysOtherwiseHi(pods: readonly V1Pod[], port: number): string {
  const said = portsSaid(pods);
  return said && !said.split(', ').includes(String(port))
    ? `; uska container kehta hai ki woh ${said} par sunta hai`
    : '';
}
