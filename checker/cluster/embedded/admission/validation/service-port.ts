import type { V1ServicePort, V1ServiceSpec } from '@kubernetes/client-node';
import { duplicate, type FieldError, forbiddenField, invalidValues, oneOf, required } from './field-errors.ts';
import { dns1123Label, qualifiedName } from './names.ts';
import { PROTOCOLS, validatePortNumber, validatePortNumberOrName } from './ports.ts';

const FIELD = 'spec.ports';

/** Each port for itself. Source: Kubernetes pkg/apis/core/validation `validateServicePort`. */
export function validateServicePorts(ports: readonly V1ServicePort[]): FieldError[] {
  const names = new Set<string>();
  return ports.flatMap((port, index) => {
    const field = `${FIELD}[${index}]`;
    return [
      ...validatePortName(port, `${field}.name`, ports.length > 1, names),
      ...validatePortNumber(port.port ?? 0, `${field}.port`),
      ...oneOf(`${field}.protocol`, port.protocol, PROTOCOLS),
      ...validatePortNumberOrName(port.targetPort ?? 0, `${field}.targetPort`),
      ...(port.appProtocol === undefined
        ? []
        : invalidValues(`${field}.appProtocol`, port.appProtocol, qualifiedName(port.appProtocol))),
    ];
  });
}

/** The ports against the Service's type and against one another. */
export function validateServicePortsTogether({ type, ports = [] }: V1ServiceSpec): FieldError[] {
  return [
    ...(type === 'ClusterIP' ? forbidNodePorts(ports) : []),
    ...repeated(ports, ({ nodePort, protocol }) => (nodePort ? `${nodePort}/${protocol}` : undefined)).map((index) =>
      duplicate(`${FIELD}[${index}].nodePort`, ports[index]?.nodePort),
    ),
    ...repeated(ports, ({ port, protocol }) => `${port}/${protocol}`).map((index) =>
      duplicate(`${FIELD}[${index}]`, identityAsGoShowsIt(ports[index])),
    ),
  ];
}

function validatePortName(port: V1ServicePort, field: string, needed: boolean, names: Set<string>): FieldError[] {
  const name = port.name ?? '';
  if (name === '') return needed ? [required(field)] : [];
  const taken = names.has(name);
  names.add(name);
  return [...invalidValues(field, name, dns1123Label(name)), ...(taken ? [duplicate(field, name)] : [])];
}

function forbidNodePorts(ports: readonly V1ServicePort[]): FieldError[] {
  return ports.flatMap(({ nodePort }, index) =>
    nodePort ? [forbiddenField(`${FIELD}[${index}].nodePort`, "may not be used when `type` is 'ClusterIP'")] : [],
  );
}

/** The indices of the ports whose key an earlier port has already. */
function repeated(ports: readonly V1ServicePort[], keyOf: (port: V1ServicePort) => string | undefined): number[] {
  const seen = new Set<string>();
  return ports.flatMap((port, index) => {
    const key = keyOf(port);
    if (key === undefined || !seen.has(key)) {
      if (key !== undefined) seen.add(key);
      return [];
    }
    return [index];
  });
}

/** The server shows its internal type here, with Go's names and order. */
function identityAsGoShowsIt(port: V1ServicePort | undefined): object {
  return { Name: '', Protocol: port?.protocol, AppProtocol: null, Port: port?.port, TargetPort: 0, NodePort: 0 };
}
