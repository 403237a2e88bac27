import type { V1SelfSubjectAccessReview } from '@kubernetes/client-node';
import type { ApiRequest } from '../../cluster.ts';
import { badRequest, methodNotAllowed } from '../admission/status.ts';
import type { Answer } from './handle.ts';
import type { ServedReview } from './served.ts';

/** Whom the kubeconfig logs in as: the one that kind's does. */
const USER = { username: 'kubernetes-admin', groups: ['kubeadm:cluster-admins', 'system:authenticated'] };

/** There is one user, who may do everything: what `kubectl auth can-i` and `kubectl auth whoami` ask. */
export async function answerReview(review: ServedReview, { method, body }: ApiRequest): Answer {
  if (method !== 'POST') throw methodNotAllowed();
  const { kind, spec } = (body ?? {}) as V1SelfSubjectAccessReview;
  if (kind !== review.kind) throw badRequest(`${kind} in version "v1" cannot be handled as a ${review.kind}`);
  const { apiVersion } = review;
  const metadata = { creationTimestamp: null };
  switch (review.kind) {
    case 'SelfSubjectReview':
      return [201, { kind, apiVersion, metadata, status: { userInfo: USER } }];
    case 'SelfSubjectRulesReview':
      return [201, { kind, apiVersion, metadata, spec, status: EVERYTHING }];
    default:
      return [201, { kind, apiVersion, metadata, spec, status: { allowed: true } }];
  }
}

const EVERYTHING = {
  resourceRules: [{ verbs: ['*'], apiGroups: ['*'], resources: ['*'] }],
  nonResourceRules: [{ verbs: ['*'], nonResourceURLs: ['*'] }],
  incomplete: false,
};
