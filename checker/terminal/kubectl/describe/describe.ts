import type { KubernetesObject } from '@kubernetes/client-node';
import type { Kubectl, Verb } from '../context.ts';
import { complaint, Refused } from '../errors.ts';
import { noneFound } from '../get/none-found.ts';
import { listOf, namespaceOf } from '../list.ts';
import { pathOf, type Resource } from '../resources.ts';
import { type Selected, selectedBy } from '../selection.ts';
import { describeConfigMap, describeSecret } from './config.ts';
import { describeDeployment } from './deployment.ts';
import { describeEndpointSlice } from './endpoint-slice.ts';
import { describeEndpoints } from './endpoints.ts';
import { describeEvents } from './events.ts';
import { describeIngress } from './ingress.ts';
import { describeNamespace } from './namespace.ts';
import { describeNode } from './node.ts';
import { describePod } from './pod.ts';
import { describeReplicaSet } from './replica-set.ts';
import { describeService } from './service.ts';
import { type Describe, Text } from './text.ts';

const KINDS: Readonly<Record<string, Describe>> = {
  ConfigMap: describeConfigMap,
  Deployment: describeDeployment,
  EndpointSlice: describeEndpointSlice,
  Endpoints: describeEndpoints,
  Ingress: describeIngress,
  Namespace: describeNamespace,
  Node: describeNode,
  Pod: describePod,
  ReplicaSet: describeReplicaSet,
  Secret: describeSecret,
  Service: describeService,
};

/** kubectl asks for no events of these. */
const WITHOUT_EVENTS = new Set(['Namespace', 'Secret']);

export const describe: Verb = {
  flags: { values: { selector: 'l' }, switches: { 'all-namespaces': 'A' } },
  help: `kubectl describe (TYPE [NAME | NAME_PREFIX] | TYPE/NAME | TYPE -l LABEL=VALUE) [-n NAMESPACE]

Examples:
  kubectl describe service web
  kubectl describe pods -l app=web
`,
  async run(kubectl) {
    const { flags, io } = kubectl;
    if (flags.rest.length === 0)
      throw complaint(
        'You must specify the type of resource to describe. Use "kubectl api-resources" for a complete list of supported resources.',
      );
    const selected = await selectedBy(kubectl, flags.rest);
    if (flags.value('selector') !== undefined && selected.some(({ name }) => name !== undefined))
      throw complaint('name cannot be provided when a selector is specified');
    let count = 0;
    for (const one of selected) {
      try {
        const { objects, areAlike } = await objectsOf(kubectl, one);
        for (const object of objects) {
          if (count++ > 0 && !areAlike) io.stdout('\n\n');
          io.stdout(await described(kubectl, one.resource, object));
          if (areAlike) io.stdout('\n');
        }
      } catch (error) {
        kubectl.fail(error);
        count++;
      }
    }
    if (count === 0) io.stderr(noneFound(selected, namespaceOf(kubectl)));
    return undefined;
  },
};

interface Found {
  readonly objects: readonly KubernetesObject[];
  /** Nothing has the name; these begin with it. kubectl sets them apart by other blank lines. */
  readonly areAlike?: true;
}

async function objectsOf(kubectl: Kubectl, { resource, name }: Selected): Promise<Found> {
  if (name === undefined) return { objects: (await listOf(kubectl, resource)).items };
  try {
    const path = pathOf(resource, namespaceOf(kubectl), name);
    return { objects: [await kubectl.api.ask<KubernetesObject>({ path })] };
  } catch (error) {
    if (!(error instanceof Refused && error.status.code === 404)) throw error;
    const alike = (await listOf(kubectl, resource)).items.filter(({ metadata }) => metadata?.name?.startsWith(name));
    if (alike.length === 0) throw error;
    return { objects: alike, areAlike: true };
  }
}

async function described(kubectl: Kubectl, { kind }: Resource, object: KubernetesObject): Promise<string> {
  const describeKind = Object.hasOwn(KINDS, kind) ? KINDS[kind] : undefined;
  if (!describeKind)
    throw complaint(`this terminal does not describe a ${kind}; kubectl get … -o yaml shows all of it`);
  const text = new Text();
  await describeKind({ ...object, kind }, text, kubectl);
  if (!WITHOUT_EVENTS.has(kind)) await describeEvents({ ...object, kind }, text, kubectl);
  return text.toString();
}
