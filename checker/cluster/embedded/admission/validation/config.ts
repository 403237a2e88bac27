import type { V1ConfigMap, V1Secret } from '@kubernetes/client-node';
import { duplicate, type FieldError, invalidValues } from './field-errors.ts';
import { validateMetadata } from './metadata.ts';
import { configKey } from './names.ts';

/** Source: Kubernetes pkg/apis/core/validation `ValidateConfigMap`. */
export function validateConfigMap(configMap: V1ConfigMap): FieldError[] {
  const { data = {}, binaryData = {} } = configMap;
  const twice = Object.keys(data).filter((key) => Object.hasOwn(binaryData, key));
  return [
    ...validateMetadata(configMap),
    ...validateKeys(data, 'data'),
    ...twice.map((key) => duplicate(`data[${key}]`, key)),
    ...validateKeys(binaryData, 'binaryData'),
  ];
}

/** Source: the same file, `ValidateSecret`. */
export function validateSecret(secret: V1Secret): FieldError[] {
  return [...validateMetadata(secret), ...validateKeys(secret.data ?? {}, 'data')];
}

function validateKeys(data: Readonly<Record<string, unknown>>, field: string): FieldError[] {
  return Object.keys(data).flatMap((key) => invalidValues(`${field}[${key}]`, key, configKey(key)));
}
