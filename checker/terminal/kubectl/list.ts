import type { KubernetesObject } from '@kubernetes/client-node';
import type { Kubectl } from './context.ts';
import { Refused } from './errors.ts';
import { pathOf, type Resource } from './resources.ts';

/** A list as it comes, or what of it a Table says. */
interface Listed {
  readonly items: KubernetesObject[];
}

/** What `-l` and `--field-selector` choose of a kind, in the namespaces that are meant. */
export function listQuery({ flags }: Kubectl): Record<string, string | undefined> {
  return { labelSelector: flags.value('selector'), fieldSelector: flags.value('field-selector'), limit: '500' };
}

/** Undefined where all are meant. */
export function namespaceOf({ flags, namespace }: Kubectl): string | undefined {
  return flags.isOn('all-namespaces') ? undefined : namespace;
}

/** @throws {Refused} in kubectl's words. Source: cli-runtime pkg/resource/selector.go. */
export async function listOf<T = Listed>(kubectl: Kubectl, resource: Resource, accept?: string): Promise<T> {
  const { api, flags } = kubectl;
  const path = pathOf(resource, namespaceOf(kubectl));
  try {
    return await api.ask<T>({ path, query: listQuery(kubectl), ...(accept !== undefined && { accept }) });
  } catch (error) {
    const { selector = '', field = '' } = { selector: flags.value('selector'), field: flags.value('field-selector') };
    if (!(error instanceof Refused) || error.status.reason !== 'BadRequest' || selector + field === '') throw error;
    const kind = `${resource.group}/${resource.apiVersion.split('/').at(-1)}, Resource=${resource.plural}`;
    throw error.when(`Unable to find "${kind}" that match label selector "${selector}", field selector "${field}": `);
  }
}
