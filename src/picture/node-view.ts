import type { V1Node } from '@kubernetes/client-node';

export interface NodeView {
  readonly key: string;
  readonly name: string;
  readonly address?: string;
  readonly ready: boolean;
}

export function nodeView({ metadata, status }: V1Node): NodeView {
  const name = metadata?.name ?? '';
  return {
    key: metadata?.uid ?? name,
    name,
    address: status?.addresses?.find(({ type }) => type === 'InternalIP')?.address,
    // A node that says nothing of itself is not under suspicion.
    ready: status?.conditions?.find(({ type }) => type === 'Ready')?.status !== 'False',
  };
}
