import { stringify } from 'yaml';
import type { LabSpec, ServiceSpec } from './lab-spec.ts';

/** The Deployment, as the start and the solution have it. */
export function deploymentYaml({ deployment, service }: LabSpec): string {
  const { name, labels, image, replicas, containerPort, command, args } = deployment;
  const port = typeof service.targetPort === 'string' ? { name: service.targetPort } : {};
  const container = {
    name,
    image,
    ...(command && { command }),
    ...(args && { args }),
    ports: [{ ...port, containerPort }],
  };
  return yaml({
    apiVersion: 'apps/v1',
    kind: 'Deployment',
    metadata: { name },
    spec: {
      replicas,
      selector: { matchLabels: labels },
      template: { metadata: { labels }, spec: { containers: [container] } },
    },
  });
}

/** A Service; type ClusterIP is what is left out. */
export function serviceYaml({ name, type, selector, port, targetPort, nodePort }: ServiceSpec): string {
  return yaml({
    apiVersion: 'v1',
    kind: 'Service',
    metadata: { name },
    spec: {
      ...(type !== 'ClusterIP' && { type }),
      selector,
      ports: [{ port, targetPort, ...(nodePort !== undefined && { nodePort }) }],
    },
  });
}

/** As YAML 1.1 reads it, since kubectl does: there a bare `yes` is no text. */
function yaml(object: object): string {
  return stringify(object, { version: '1.1', lineWidth: 0, aliasDuplicateObjects: false });
}
