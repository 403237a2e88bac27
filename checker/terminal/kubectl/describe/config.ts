import type { V1ConfigMap, V1Secret } from '@kubernetes/client-node';
import type { Text } from './text.ts';

export function describeConfigMap({ metadata = {}, data = {}, binaryData = {} }: V1ConfigMap, text: Text): void {
  text.add(`Name:\t${metadata.name}`);
  text.add(`Namespace:\t${metadata.namespace}`);
  text.labels('Labels', metadata.labels);
  text.annotations(metadata.annotations);
  for (const line of ['', 'Data', '====']) text.add(line);
  for (const key of Object.keys(data).toSorted())
    for (const line of [`${key}:`, '----', ...(data[key] ?? '').split('\n'), '']) text.add(line);
  for (const line of ['', 'BinaryData', '====']) text.add(line);
  for (const key of Object.keys(binaryData).toSorted()) text.add(`${key}: ${atob(binaryData[key] ?? '').length} bytes`);
  text.add('');
}

/** How long its values are, and nothing of what they say. */
export function describeSecret({ metadata = {}, type, data = {} }: V1Secret, text: Text): void {
  text.add(`Name:\t${metadata.name}`);
  text.add(`Namespace:\t${metadata.namespace}`);
  text.labels('Labels', metadata.labels);
  text.annotations(metadata.annotations);
  for (const line of ['', `Type:\t${type}`, '', 'Data', '====']) text.add(line);
  for (const key of Object.keys(data).toSorted()) text.add(`${key}:\t${atob(data[key] ?? '').length} bytes`);
}
