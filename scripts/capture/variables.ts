import type { KubernetesObject } from '@kubernetes/client-node';
import type { Cluster } from '../../checker/cluster/cluster.ts';
import { Discovery, objectPath, succeed } from '../../checker/run/resources.ts';
import type { Capture, Variable } from './capture.ts';

/** The words that stand for a capture's `{name}`s on this cluster. */
export async function lookUpVariables(cluster: Cluster, { vars, namespace }: Capture): Promise<Map<string, string>> {
  const found = Object.entries(vars).map(
    async ([name, variable]) => [name, await lookUp(cluster, variable, namespace)] as const,
  );
  return new Map(await Promise.all(found));
}

/** Puts the words in; braces around anything else, such as a jsonpath's, stay. */
export function fillIn(command: string, words: ReadonlyMap<string, string>): string {
  return command.replaceAll(/\{(\w+)\}/g, (written, name: string) => words.get(name) ?? written);
}

async function lookUp({ api }: Cluster, { kind, name, selector, field }: Variable, namespace: string): Promise<string> {
  const resource = await new Discovery(api).find('v1', kind);
  if (!resource) throw new Error(`this cluster serves no ${kind}`);
  const query: Record<string, string> = selector && !name ? { labelSelector: selector } : {};
  const { body } = await succeed(api, { method: 'GET', path: objectPath(resource, namespace, name), query });
  const object = name ? (body as KubernetesObject) : (body as { items: KubernetesObject[] }).items[0];
  const value = field
    .split('.')
    .reduce<unknown>((at, key) => (at as Record<string, unknown> | undefined)?.[key], object);
  if (typeof value !== 'string') throw new Error(`no ${field} of ${kind} ${name ?? selector ?? ''}`);
  return value;
}
