import type { KubernetesObject } from '@kubernetes/client-node';
import type { Kubectl, Verb } from './context.ts';
import { complaint, Refused } from './errors.ts';
import { listOf } from './list.ts';
import { fileObjects } from './manifests.ts';
import { pause } from './pause.ts';
import { kindName, pathOf, type Resource } from './resources.ts';
import { selectedBy } from './selection.ts';

const NOTHING_NAMED = `You must provide one or more resources by argument or filename.
Example resource specifications include:
   '-f rsrc.yaml'
   '--filename=rsrc.json'
   '<resource> <name>'
   '<resource>'`;
const LOOK_AGAIN_MS = 100;

interface Doomed {
  readonly resource: Resource;
  readonly namespace: string | undefined;
  readonly name: string;
  /** Where it is written, if it was named by a file. */
  readonly file?: string;
}

export const deleteVerb: Verb = {
  flags: {
    values: { filename: 'f', selector: 'l', 'grace-period': '', cascade: '', wait: '' },
    switches: { all: '', force: '', now: '', 'ignore-not-found': '', 'all-namespaces': 'A' },
  },
  help: `kubectl delete (-f FILE|. | TYPE NAME … | TYPE/NAME … | TYPE -l LABEL=VALUE | TYPE --all) [--wait=false] [--now]

Examples:
  kubectl delete -f service.yaml
  kubectl delete pod web-1
  kubectl delete pods -l app=web
`,
  async run(kubectl) {
    const { flags, io } = kubectl;
    const grace = flags.number('grace-period') ?? (flags.isOn('now') ? 1 : flags.isOn('force') ? 0 : undefined);
    const isForced = flags.isOn('force') && grace === 0;
    if (isForced)
      io.stderr(
        'Warning: Immediate deletion does not wait for confirmation that the running resource has been terminated. The resource may continue to run on the cluster indefinitely.\n',
      );
    const gone: Promise<void>[] = [];
    const doomed = await doomedBy(kubectl);
    if (flags.value('namespace') !== undefined && doomed.some(({ resource }) => !resource.namespaced))
      io.stderr('Warning: deleting cluster-scoped resources, not scoped to the provided namespace\n');
    for (const one of doomed) {
      try {
        const uid = await deleteOne(kubectl, one, grace);
        io.stdout(
          `${kindName(one.resource.group, one.resource.kind)} "${one.name}" ${isForced ? 'force deleted' : 'deleted'}\n`,
        );
        gone.push(whenGone(kubectl, one, uid));
      } catch (error) {
        const isMissing = error instanceof Refused && error.status.code === 404;
        if (!isMissing || !(flags.isOn('ignore-not-found') || isChosenForAll(kubectl)))
          kubectl.fail(
            one.file && error instanceof Refused ? error.when(`error when deleting "${one.file}": `) : error,
          );
      }
    }
    if (doomed.length === 0) io.stdout('No resources found\n');
    if (flags.value('wait') !== 'false') await Promise.all(gone);
    return undefined;
  },
};

/** What was there a moment ago and is not any more is no error. */
function isChosenForAll({ flags }: Kubectl): boolean {
  return flags.isOn('all') || flags.value('selector') !== undefined;
}

async function doomedBy(kubectl: Kubectl): Promise<Doomed[]> {
  const { flags } = kubectl;
  if (flags.values('filename').length > 0)
    return (await fileObjects(kubectl)).objects.map(({ object, resource, namespace, file }) => ({
      file,
      resource,
      namespace,
      name: object.metadata.name,
    }));
  if (flags.rest.length === 0) throw complaint(NOTHING_NAMED);
  const selected = await selectedBy(kubectl, flags.rest);
  const isNamed = selected.some(({ name }) => name !== undefined);
  if (isNamed && flags.value('selector') !== undefined)
    throw complaint('name cannot be provided when a selector is specified');
  if (!isNamed && !isChosenForAll(kubectl)) throw complaint('resource(s) were provided, but no name was specified');
  const found = await Promise.all(
    selected.map(async ({ resource, name }): Promise<Doomed[]> => {
      if (name !== undefined) return [{ resource, namespace: kubectl.namespace, name }];
      const { items } = await listOf(kubectl, resource);
      return items.map(({ metadata }) => ({ resource, namespace: metadata?.namespace, name: metadata?.name ?? '' }));
    }),
  );
  return found.flat();
}

/** Resolves to the object's uid. */
async function deleteOne({ api, flags }: Kubectl, { resource, namespace, name }: Doomed, grace?: number) {
  const cascade = flags.value('cascade') ?? 'background';
  const policies: Readonly<Record<string, string>> = {
    background: 'Background',
    foreground: 'Foreground',
    orphan: 'Orphan',
  };
  const propagationPolicy = policies[cascade];
  if (propagationPolicy === undefined)
    throw complaint(`invalid cascade value (${cascade}). Must be "background", "foreground", or "orphan"`);
  const path = pathOf(resource, namespace, name);
  const { metadata } = await api.ask<KubernetesObject>({ path });
  const body = {
    kind: 'DeleteOptions',
    apiVersion: 'v1',
    propagationPolicy,
    ...(grace !== undefined && { gracePeriodSeconds: grace }),
  };
  await api.ask({ method: 'DELETE', path, body });
  return metadata?.uid;
}

async function whenGone({ api, io }: Kubectl, { resource, namespace, name }: Doomed, uid: string | undefined) {
  while (!io.signal.aborted) {
    try {
      const { metadata } = await api.ask<KubernetesObject>({ path: pathOf(resource, namespace, name) });
      if (metadata?.uid !== uid) return;
    } catch (error) {
      if (error instanceof Refused && error.status.code === 404) return;
      throw error;
    }
    await pause(LOOK_AGAIN_MS, io.signal);
  }
}
