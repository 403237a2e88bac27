import type { IsWork } from './controllers.ts';

/** A namespace that is being deleted has to be emptied. */
export function endingNamespace(): IsWork {
  return ({ after }) => after?.kind === 'Namespace' && after.metadata?.deletionTimestamp !== undefined;
}
