import { isBuiltInKind } from '../../../run/built-in-kinds.ts';
import type { AdmissionRule } from '../rule.ts';

/** What answers are made of; everything else that a cluster serves is none of a lab's business. */
const ALLOWED: ReadonlySet<string> = new Set([
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
]);

/** Kinds of the API's own groups that a cluster's keeper uses, beside those that a lab could meet. */
const KEEPERS = /(?:\.k8s\.io|^(?:apps|batch|autoscaling|policy|extensions|v1))(?:\/|$)/;

/** Jobs, roles, webhooks, volumes …; a misspelled kind is left to the API server, which knows how to say so. */
export const kindNotAllowed: AdmissionRule = {
  name: 'kind-not-allowed',
  find({ object: { apiVersion, kind } }) {
    if (ALLOWED.has(kind)) return [];
    const isKnown = isBuiltInKind(apiVersion, kind) || (KEEPERS.test(apiVersion) && CLUSTER_WIDE.has(kind));
    return isKnown ? [{ path: ['kind'], message: `no lab asks for a ${kind}` }] : [];
  },
};

/** Kinds for the whole cluster, and others that reach beyond the lab's namespace (API reference, 1.34). */
const CLUSTER_WIDE: ReadonlySet<string> = new Set([
  'APIService',
  'CertificateSigningRequest',
  'ClusterTrustBundle',
  'CSIDriver',
  'CSINode',
  'CustomResourceDefinition',
  'FlowSchema',
  'IngressClass',
  'Lease',
  'MutatingAdmissionPolicy',
  'MutatingWebhookConfiguration',
  'Node',
  'PodSecurityPolicy',
  'PriorityLevelConfiguration',
  'RuntimeClass',
  'ValidatingAdmissionPolicy',
  'ValidatingAdmissionPolicyBinding',
  'ValidatingWebhookConfiguration',
  'VolumeAttachment',
]);
