import type { V1Namespace } from '@kubernetes/client-node';
import type { Text } from './text.ts';

export function describeNamespace({ metadata = {}, status }: V1Namespace, text: Text): void {
  text.add(`Name:\t${metadata.name}`);
  text.labels('Labels', metadata.labels);
  text.annotations(metadata.annotations);
  text.add(`Status:\t${status?.phase}`);
}
