import type { KubernetesObject, V1ContainerState, V1EndpointSlice, V1Pod } from '@kubernetes/client-node';
import { withDefaults } from '../admission/defaults.ts';
import { type FieldType, fieldsOf, fieldType, itemType, structOfKind, valueType } from '../admission/schema.ts';
import type { ServedKind } from './served.ts';

/** An object as it goes over the wire: plain JSON with its own apiVersion and kind, and with times as Go writes them. */
export function asServed(
  { apiVersion, kind }: Pick<ServedKind, 'apiVersion' | 'kind'>,
  object: KubernetesObject,
): KubernetesObject {
  const { apiVersion: _version, kind: _kind, ...rest } = object as KubernetesObject & Record<string, unknown>;
  const stored = { apiVersion, kind, ...(JSON.parse(JSON.stringify(rest)) as object) } as KubernetesObject;
  // A Pod of a controller comes to the store without an API server's defaults.
  const plain = kind === 'Pod' ? withDefaults(stored) : stored;
  if (kind === 'Pod') nameTheEnds(plain);
  if (kind === 'EndpointSlice') nameThePorts(plain as V1EndpointSlice);
  const struct = structOfKind(apiVersion, kind);
  return struct === undefined ? plain : (withGoTimes(plain, struct) as KubernetesObject);
}

/** A collection. Its items carry their apiVersion and kind as well, so that a reader need not know the path. */
export function asListed(served: ServedKind, items: readonly KubernetesObject[], resourceVersion: string): object {
  return {
    kind: `${served.kind}List`,
    apiVersion: served.apiVersion,
    metadata: { resourceVersion },
    items: items.map((item) => asServed(served, item)),
  };
}

/** Go's Time has seconds, its MicroTime exactly six digits behind them; JavaScript's dates have three. */
function withGoTimes(value: unknown, type: FieldType): unknown {
  if (value === null || value === undefined) return value;
  if (type === 'Time') return typeof value === 'string' ? value.replace(/\.\d+Z$/, 'Z') : value;
  if (type === 'MicroTime')
    return typeof value === 'string'
      ? value.replace(/(?:\.(\d+))?Z$/, (_, digits = '') => `.${digits.padEnd(6, '0')}Z`)
      : value;
  const item = itemType(type);
  if (item !== undefined) return Array.isArray(value) ? value.map((one) => withGoTimes(one, item)) : value;
  const mapped = valueType(type);
  const fields = fieldsOf(type);
  if (typeof value !== 'object' || (mapped === undefined && fields === undefined)) return value;
  const entries = Object.entries(value).map(([name, member]) => {
    const memberType = mapped ?? (fields && fieldType(fields, name)) ?? 'any';
    return [name, withGoTimes(member, memberType)];
  });
  return Object.fromEntries(entries);
}

/** A server fills in the empty name of an only port, and kubectl reads it without looking whether it is there. */
function nameThePorts({ ports }: V1EndpointSlice): void {
  for (const port of ports ?? []) port.name ??= '';
}

/** webernetes leaves the reason of a container's end empty. */
function nameTheEnds({ status }: V1Pod): void {
  for (const container of status?.containerStatuses ?? []) {
    for (const state of [container.state, container.lastState]) nameTheEnd(state);
  }
}

function nameTheEnd(state: V1ContainerState | undefined): void {
  const ended = state?.terminated;
  if (ended) ended.reason ||= ended.exitCode === 0 ? 'Completed' : 'Error';
}
