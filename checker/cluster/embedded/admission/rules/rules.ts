import type { KubernetesObject } from '@kubernetes/client-node';
import { arriving } from '../../../arriving.ts';
import type { AdmitOptions } from '../admit.ts';
import type { Unsupported } from '../unsupported/finding.ts';
import type { FieldError } from '../validation/field-errors.ts';
import { CORE } from './core.ts';

/** What the kinds of an API group are judged by. Every object is decoded and defaulted before. */
export interface AdmissionRules {
  /** Fills in what depends on the other objects of the cluster. */
  prepare(object: KubernetesObject, existing: KubernetesObject | undefined, options: AdmitOptions): void;
  /** Everything a real server refuses in an object that is new. */
  validateCreate(object: KubernetesObject): FieldError[];
  /** Everything a real server refuses in one that takes the place of `existing`. */
  validateUpdate(object: KubernetesObject, existing: KubernetesObject): FieldError[];
  /** What the embedded cluster cannot honour of a spec. */
  unsupported(object: KubernetesObject): Unsupported;
}

/** The rules of an API group's kinds; a page loads those for Ingresses with the first one. */
export async function rulesOf(apiVersion: string): Promise<AdmissionRules> {
  if (!apiVersion.startsWith('networking.k8s.io/')) return CORE;
  return (await arriving(import('./networking.ts'))).NETWORKING;
}
