/** Why a command prints something else on the embedded cluster than on the kind rig, by the command. */
export interface Declared {
  readonly why: string;
  /** Older than what the embedded cluster follows: then a current kind prints what the embedded cluster does. */
  readonly isAge?: boolean;
}

const RIG = 'the rig is Kubernetes 1.20, the embedded cluster follows 1.34';
const age = (what: string): Declared => ({ why: `${RIG}: ${what}`, isAge: true });

export const DECLARED: Readonly<Record<string, Declared>> = {
  'get endpoints web': age('Endpoints are deprecated since 1.33, with a warning'),
  'get nodes': age('its version, and the role `master`'),
  'describe service web': age('no internalTrafficPolicy, and kubectl 1.32 finds no endpoints in its slices'),
  'describe deployment web': age('the event says the new number of replicas only'),
  'describe pod client': {
    why: `${RIG}, which mounts a token; the container runtime is another; events are worded as newer kubelets do`,
  },
  'explain service.spec.type': age('OpenAPI v2, without the enumeration'),
  'explain service.spec.ports.nodePort': age('OpenAPI v2, wrapped at another width'),
  'explain deployment.spec.selector': age('OpenAPI v2, which names the group in the version'),
  'explain pod.spec.nope': age('OpenAPI v2, which names no kind before the error'),
  'logs -l app=web --tail=1 --prefix=false': { why: 'the rig’s stand-in for nginx logs the start of its workers' },
  'apply -f - --server-side': age('it wants the protocol of every port (kubernetes issue 92332)'),
  'apply -f - --server-side --field-manager=other': age('it wants the protocol of every port'),
  'apply -f - (another selector)': age('values in messages are written as Go does'),
};
