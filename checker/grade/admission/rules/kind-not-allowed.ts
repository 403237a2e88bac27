import { distance } from 'fastest-levenshtein';
import { isBuiltInKind } from '../../../run/built-in-kinds.ts';
import type { AdmissionRule } from '../rule.ts';

/** What answers are made of; everything else that a cluster serves is none of a lab's business. */
const ALLOWED: readonly string[] = [
  'Namespace',
  'Pod',
  'Deployment',
  'ReplicaSet',
  'StatefulSet',
  'DaemonSet',
  'Service',
  'Endpoints',
  'EndpointSlice',
  'ConfigMap',
  'Ingress',
  'NetworkPolicy',
  'ResourceQuota',
  'LimitRange',
];

/** Jobs, roles, webhooks, volumes …; a misspelled kind is left to the API server, which knows how to say so. */
export const kindNotAllowed: AdmissionRule = {
  name: 'kind-not-allowed',
  find({ object: { apiVersion, kind } }) {
    if (ALLOWED.includes(kind)) return [];
    const isServed = isBuiltInKind(apiVersion, kind) || KEEPERS.has(`${apiVersion} ${kind}`);
    return isServed || (OWN_GROUP.test(apiVersion) && !isSlip(kind))
      ? [{ path: ['kind'], message: `no lab asks for a ${kind.slice(0, 60)}` }]
      : [];
  },
};

/** The API's groups with a domain: whatever they serve, webhooks, policies, tokens, storage, is for a cluster's keeper. */
const OWN_GROUP = /^[^/]*\.k8s\.io\//;

/** Of the groups without one, what is no workload (API reference, 1.34). */
const KEEPERS: ReadonlySet<string> = new Set([
  'v1 Binding',
  'v1 ComponentStatus',
  'v1 Event',
  'v1 Node',
  'autoscaling/v1 Scale',
  'policy/v1 Eviction',
]);

function isSlip(kind: string): boolean {
  return kind.length < 60 && ALLOWED.some((allowed) => distance(kind, allowed) <= 2);
}
