import type { KubernetesObject, V1IngressClass, V1Service } from '@kubernetes/client-node';
import type { NodePortRange } from './allocation.ts';
import { withDefaults } from './defaults.ts';
import type { AdmissionRules } from './rules/rules.ts';
import { badRequest, invalid } from './status.ts';
import { decode, decodeStrictly, type GroupVersionKind } from './strict.ts';
import { keepSystemFields } from './system-fields.ts';

export interface AdmitOptions {
  /** The object as it is stored now: makes this an update. */
  readonly existing?: KubernetesObject;
  /** All Services of the cluster, from every namespace; needed for a Service alone. */
  readonly services?: readonly V1Service[];
  /** All IngressClasses; needed for a new Ingress alone. */
  readonly ingressClasses?: readonly V1IngressClass[];
  /** 30000–32767 unless said. */
  readonly nodePortRange?: NodePortRange;
  /** The request's `fieldValidation`: what becomes of unknown fields. Unless said `Strict`, which kubectl asks for. */
  readonly fieldValidation?: FieldValidation;
  /** Takes the texts of `Warning` headers. */
  readonly warn?: (text: string) => void;
}

type FieldValidation = 'Strict' | 'Warn' | 'Ignore';

/**
 * What a real API server does to an object before it is stored: decode, default, prepare, validate. Answers
 * with a new object. Meant for creates, updates and patches of the main resource: a status in it is ignored, as a
 * server ignores it, so that bindings and status updates must not come this way.
 * @throws {ApiError} 400 for what cannot be read, 422 for what is not valid.
 */
export function admit(object: unknown, rules: AdmissionRules, options: AdmitOptions = {}): KubernetesObject {
  const gvk = gvkOf(object);
  const admitted = withDefaults(decodeAs(object as KubernetesObject, gvk, options));
  const { apiVersion, kind } = admitted;
  const existing = options.existing && withDefaults({ ...options.existing, apiVersion, kind });
  rules.prepare(admitted, existing, options);
  const causes = existing === undefined ? rules.validateCreate(admitted) : rules.validateUpdate(admitted, existing);
  if (causes.length > 0) throw invalid(gvk.kind, admitted.metadata?.name ?? '', causes, gvk.group);
  keepSystemFields(admitted, existing);
  return admitted;
}

function gvkOf(object: unknown): GroupVersionKind {
  const { apiVersion, kind } = (object ?? {}) as Readonly<Record<string, unknown>>;
  if (typeof kind !== 'string' || kind === '') throw badRequest("Object 'Kind' is missing");
  if (typeof apiVersion !== 'string' || apiVersion === '') throw badRequest("Object 'apiVersion' is missing");
  const slash = apiVersion.indexOf('/');
  return { group: apiVersion.slice(0, Math.max(slash, 0)), version: apiVersion.slice(slash + 1), kind };
}

function decodeAs(object: KubernetesObject, gvk: GroupVersionKind, options: AdmitOptions): KubernetesObject {
  if ((options.fieldValidation ?? 'Strict') === 'Strict') return decodeStrictly(object, gvk);
  const decoded = decode(object, gvk);
  if (options.fieldValidation === 'Warn') for (const text of decoded.unknownFields) options.warn?.(text);
  return decoded.object;
}
