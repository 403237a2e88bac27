import type { V1IngressBackend, V1IngressServiceBackend } from '@kubernetes/client-node';
import { type FieldError, invalidValue, invalidValues, required } from './field-errors.ts';
import { dns1035Label, portName } from './names.ts';
import { validatePortNumber } from './ports.ts';
import { validateTypedReference } from './typed-reference.ts';

/** Source: Kubernetes pkg/apis/networking/validation `validateIngressBackend`, which shows an empty value. */
export function validateIngressBackend({ service, resource }: V1IngressBackend, field: string): FieldError[] {
  if (resource && service) return [invalidValue(field, '', 'cannot set both resource and service backends')];
  if (resource) return validateTypedReference(resource, `${field}.resource`);
  if (service) return validateServiceBackend(service, field);
  return [invalidValue(field, '', 'resource or service backend is required')];
}

function validateServiceBackend(
  { name = '', port = {} }: Partial<V1IngressServiceBackend>,
  field: string,
): FieldError[] {
  return [
    ...(name === ''
      ? [required(`${field}.service.name`)]
      : invalidValues(`${field}.service.name`, name, dns1035Label(name))),
    ...validateServicePort(port, field),
  ];
}

function validateServicePort({ name, number }: { name?: string; number?: number }, field: string): FieldError[] {
  if (name && number) return [invalidValue(field, '', 'cannot set both port name & port number')];
  if (name) return invalidValues(`${field}.service.port.name`, name, portName(name));
  if (number) return validatePortNumber(number, `${field}.service.port.number`);
  return [required(field, 'port name or number is required')];
}
