import type { Selected } from '../selection.ts';

/** What kubectl says of an empty answer; `namespace` is undefined where all were meant. */
export function noneFound(selected: readonly Selected[], namespace: string | undefined): string {
  const isPlaced = namespace !== undefined && selected.every(({ resource }) => resource.namespaced);
  return isPlaced ? `No resources found in ${namespace} namespace.\n` : 'No resources found\n';
}
