/** What a name below `cluster.local` asks for. */
export type ClusterName =
  /** The zone, `svc` or `pod` themselves: there, and without records. */
  | { readonly kind: 'branch' }
  | { readonly kind: 'namespace'; readonly namespace: string }
  | ServiceName
  /** `10-244-0-5.NAMESPACE.pod`: an address spelled as a name. */
  | { readonly kind: 'pod'; readonly namespace: string; readonly address: string };

export interface ServiceName {
  readonly kind: 'service';
  readonly namespace: string;
  readonly service: string;
  /** Of `ENDPOINT.SERVICE.NAMESPACE.svc`. */
  readonly endpoint?: string;
  /** Of `_PORT._PROTOCOL.SERVICE.NAMESPACE.svc`. */
  readonly port?: { readonly name: string; readonly protocol: string };
}

export const zone = 'cluster.local';

/** Reads a lower-case name without its final dot; undefined where no record can ever be, or outside the zone. */
export function readClusterName(name: string): ClusterName | undefined {
  if (name === zone) return { kind: 'branch' };
  if (!name.endsWith(`.${zone}`)) return undefined;
  const labels = name.slice(0, -zone.length - 1).split('.');
  const branch = labels.pop();
  if (branch !== 'svc' && branch !== 'pod') return undefined;
  const namespace = labels.pop();
  if (namespace === undefined) return { kind: 'branch' };
  const last = labels.pop();
  if (last === undefined) return { kind: 'namespace', namespace };
  return branch === 'pod' ? readPod(namespace, last, labels) : readService(namespace, last, labels);
}

function readPod(namespace: string, label: string, before: readonly string[]): ClusterName | undefined {
  const isAddress = /^\d{1,3}(-\d{1,3}){3}$/.test(label);
  return isAddress && before.length === 0 ? { kind: 'pod', namespace, address: label.replaceAll('-', '.') } : undefined;
}

function readService(namespace: string, service: string, before: readonly string[]): ServiceName | undefined {
  const name: ServiceName = { kind: 'service', namespace, service };
  const [first, second, ...more] = before;
  if (first === undefined) return name;
  if (second === undefined) return { ...name, endpoint: first };
  const isPort = first.startsWith('_') && second.startsWith('_') && more.length === 0;
  return isPort ? { ...name, port: { name: first.slice(1), protocol: second.slice(1) } } : undefined;
}
