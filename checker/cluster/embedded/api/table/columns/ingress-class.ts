import type { V1IngressClass } from '@kubernetes/client-node';
import { AGE, type Column, NAME, text } from '../column.ts';

/** Source: `printIngressClass` of Kubernetes pkg/printers/internalversion/printers.go. */
export const INGRESS_CLASS: readonly Column<V1IngressClass>[] = [
  NAME,
  text('Controller', 'Who serves the Ingresses of the class', ({ spec }) => spec?.controller ?? ''),
  text('Parameters', 'The object with its settings', parameters),
  AGE,
];

function parameters({ spec }: V1IngressClass): string {
  const named = spec?.parameters;
  if (!named) return '<none>';
  return `${named.kind}${named.apiGroup === undefined ? '' : `.${named.apiGroup}`}/${named.name}`;
}
