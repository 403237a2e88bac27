import type { KubernetesObject, V1Status } from '@kubernetes/client-node';

/**
 * What kubectl says, before it asks, of a name that would lead somewhere else in the API: to an object's status, into
 * another namespace. Undefined for a name that stays where it stands.
 */
export function leadsElsewhere({ metadata }: KubernetesObject): V1Status | undefined {
  const { name = '', namespace = '' } = metadata ?? {};
  const found = [
    { what: 'resource name', text: name },
    { what: 'namespace', text: namespace },
  ].find(({ text }) => faultsOf(text).length > 0);
  if (!found) return undefined;
  const message = `invalid ${found.what} ${JSON.stringify(found.text)}: [${faultsOf(found.text).join(' ')}]`;
  return { kind: 'Status', apiVersion: 'v1', status: 'Failure', reason: 'BadRequest', code: 400, message };
}

function faultsOf(text: string): string[] {
  if (text === '.' || text === '..') return [`may not be '${text}'`];
  return ['/', '%']
    .filter((character) => text.includes(character))
    .map((character) => `may not contain '${character}'`);
}
