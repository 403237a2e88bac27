import type { KubernetesObject } from '@kubernetes/client-node';
import type { Kubectl, Verb } from '../context.ts';
import { complaint } from '../errors.ts';
import { listOf, namespaceOf } from '../list.ts';
import { pathOf, shortName } from '../resources.ts';
import { type Selected, selectedBy } from '../selection.ts';
import { type Print, printerOf } from './formats.ts';
import { noneFound } from './none-found.ts';
import { printTables } from './tables.ts';
import { watchTable } from './watch.ts';

const NO_KIND =
  'You must specify the type of resource to get. Use "kubectl api-resources" for a complete list of supported resources.\n\n';
const HINT =
  'Required resource not specified.\nUse "kubectl explain <resource>" for a detailed description of that resource (e.g. kubectl explain pods).\nSee \'kubectl get -h\' for help and examples';

export const get: Verb = {
  flags: {
    values: { output: 'o', selector: 'l', 'field-selector': '', 'label-columns': 'L' },
    switches: { 'all-namespaces': 'A', watch: 'w', 'show-labels': '', 'no-headers': '', 'ignore-not-found': '' },
  },
  help: `kubectl get (TYPE[,TYPE] [NAME …] | TYPE/NAME …) [-o wide|yaml|json|name|jsonpath=…] [-l LABEL=VALUE] [-n NAMESPACE | -A] [-w]

Examples:
  kubectl get pods
  kubectl get svc,endpointslices -o wide
  kubectl get pods -l app=web -o jsonpath='{.items[*].status.podIP}'
  kubectl get deployment/web -o yaml
  kubectl get pods -w
`,
  async run(kubectl) {
    const { flags, io } = kubectl;
    const print = printerOf(flags.value('output'));
    if (flags.rest.length === 0) {
      io.stderr(NO_KIND);
      throw complaint(HINT);
    }
    const selected = await selectedBy(kubectl, flags.rest);
    const isNamed = selected.some(({ name }) => name !== undefined);
    if (isNamed && (flags.value('selector') ?? flags.value('field-selector')) !== undefined)
      throw complaint('name cannot be provided when a selector is specified');
    if (isNamed && flags.isOn('all-namespaces'))
      throw complaint('a resource cannot be retrieved by name across all namespaces');
    if (flags.isOn('watch')) await watchTable(kubectl, selected, print !== 'table' && print !== 'wide');
    else if (print === 'table' || print === 'wide') await printTables(kubectl, selected, print === 'wide');
    else await printObjects(kubectl, selected, print);
    return undefined;
  },
};

async function printObjects(kubectl: Kubectl, selected: readonly Selected[], print: Print): Promise<void> {
  const { flags, io } = kubectl;
  const found: KubernetesObject[] = [];
  for (const one of selected) {
    try {
      found.push(...(await objectsOf(kubectl, one)));
    } catch (error) {
      if (!flags.isOn('ignore-not-found')) kubectl.fail(error);
    }
  }
  if (print === 'name') {
    const resources = await kubectl.resources();
    for (const { apiVersion, kind = '', metadata } of found) {
      const resource = resources.find((one) => one.apiVersion === apiVersion && one.kind === kind);
      if (resource) io.stdout(`${shortName(resource, kind, metadata?.name ?? '')}\n`);
    }
    if (found.length === 0 && selected.every(({ name }) => name === undefined))
      io.stderr(noneFound(selected, namespaceOf(kubectl)));
    return;
  }
  const [only] = found;
  const isOne = selected.length === 1 && selected[0]?.name !== undefined;
  if (isOne && !only) return;
  const list = { apiVersion: 'v1', items: found, kind: 'List', metadata: { resourceVersion: '' } };
  io.stdout(print(isOne ? only : list));
}

/** As they are shown: without the fields' owners, and each with its kind, which a list leaves out. */
async function objectsOf(kubectl: Kubectl, { resource, name }: Selected): Promise<KubernetesObject[]> {
  const { apiVersion, kind } = resource;
  const path = pathOf(resource, namespaceOf(kubectl), name);
  const objects =
    name === undefined ? (await listOf(kubectl, resource)).items : [await kubectl.api.ask<KubernetesObject>({ path })];
  return objects.map(({ metadata = {}, ...rest }) => {
    const { managedFields: _owners, ...shown } = metadata;
    return { ...rest, apiVersion, kind, metadata: shown };
  });
}
