import type { V1Pod } from '@kubernetes/client-node';
import type { Kubectl, Verb } from './context.ts';
import { complaint, Refused } from './errors.ts';
import { containerOf, podOf } from './pod-of.ts';

const USAGE =
  "expected 'logs [-f] [-p] (POD | TYPE/NAME) [-c CONTAINER]'.\nPOD or TYPE/NAME is a required argument for the logs command\nSee 'kubectl logs -h' for help and examples";
/** How long kubectl waits for a Pod. */
const PATIENCE_MS = 20_000;
/** What kubectl shows of each where a selector chose them. */
const FEW_LINES = '10';

export const logs: Verb = {
  flags: {
    values: { tail: '', container: 'c', selector: 'l', since: '' },
    switches: { follow: 'f', previous: 'p', prefix: '', timestamps: '', 'all-containers': '' },
  },
  help: `kubectl logs (POD | TYPE/NAME | -l LABEL=VALUE) [-f] [--tail=LINES] [--previous] [-c CONTAINER] [--prefix]

Examples:
  kubectl logs deployment/web --tail=5
  kubectl logs -f web-1
`,
  async run(kubectl) {
    const { flags, io } = kubectl;
    const [what, container] = flags.rest;
    const selector = flags.value('selector');
    if (what === undefined && selector === undefined) throw complaint(USAGE);
    if (what !== undefined && selector !== undefined) throw complaint('only a selector (-l) or a POD name is allowed');
    const pods = selector === undefined ? [await namedPod(kubectl, what ?? '')] : await selectedPods(kubectl, selector);
    if (pods.length === 0) io.stderr(`No resources found in ${kubectl.namespace} namespace.\n`);
    const sources = pods.flatMap((pod) => containersOf(kubectl, pod, container).map((name) => ({ pod, name })));
    const isFollowed = flags.isOn('follow');
    if (isFollowed) await Promise.all(sources.map(({ pod, name }) => printLog(kubectl, pod, name)));
    else for (const { pod, name } of sources) await printLog(kubectl, pod, name);
    return undefined;
  },
};

async function namedPod(kubectl: Kubectl, what: string): Promise<V1Pod> {
  const { pod, of } = await podOf(kubectl, [what], PATIENCE_MS).catch((error: unknown) => {
    if (error instanceof Refused && error.status.code === 404)
      throw complaint(`error from server (NotFound): ${error.message} in namespace "${kubectl.namespace}"`);
    throw error;
  });
  if (of > 1) kubectl.io.stderr(`Found ${of} pods, using pod/${pod.metadata?.name}\n`);
  return pod;
}

async function selectedPods({ api, namespace }: Kubectl, labelSelector: string): Promise<V1Pod[]> {
  const path = `/api/v1/namespaces/${encodeURIComponent(namespace)}/pods`;
  return (await api.ask<{ items: V1Pod[] }>({ path, query: { labelSelector } })).items;
}

function containersOf(kubectl: Kubectl, pod: V1Pod, named: string | undefined): string[] {
  if (kubectl.flags.isOn('all-containers')) return pod.spec?.containers.map(({ name }) => name) ?? [];
  const name = named ?? containerOf(kubectl, pod);
  if (pod.spec?.containers.some((one) => one.name === name)) return [name];
  throw complaint(`container ${name} is not valid for pod ${pod.metadata?.name}`);
}

async function printLog(kubectl: Kubectl, { metadata }: V1Pod, container: string): Promise<void> {
  const { api, flags, io } = kubectl;
  const tail = flags.value('tail') ?? (flags.value('selector') === undefined ? undefined : FEW_LINES);
  const on = (name: string): string | undefined => (flags.isOn(name) ? 'true' : undefined);
  const query = {
    container,
    follow: on('follow'),
    previous: on('previous'),
    timestamps: on('timestamps'),
    tailLines: tail === '-1' ? undefined : tail,
    sinceSeconds: secondsOf(flags.value('since')),
  };
  const path = `/api/v1/namespaces/${metadata?.namespace}/pods/${metadata?.name}/log`;
  try {
    const stream = await api.stream({ path, query });
    const prefix = flags.isOn('prefix') ? `[pod/${metadata?.name}/${container}] ` : '';
    for await (const text of stream) io.stdout(prefix === '' ? text : text.replaceAll(/^(?=.)/gm, prefix));
  } catch (error) {
    kubectl.fail(error);
  }
}

/** Go's durations, as far as one unit goes. */
function secondsOf(since: string | undefined): string | undefined {
  if (since === undefined) return undefined;
  const [, count, unit = ''] = /^(\d+)([smh])$/.exec(since) ?? [];
  const units: Readonly<Record<string, number>> = { s: 1, m: 60, h: 3600 };
  if (count === undefined)
    throw complaint(`invalid argument "${since}" for "--since" flag: time: invalid duration "${since}"`);
  return String(Number(count) * (units[unit] ?? 1));
}
