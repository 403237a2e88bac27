import { phrase } from '../phrase.ts';
import type { Rule } from '../rule.ts';

/** Manifests of old tutorials; the API server knows neither the version nor the fields. */
export const ingressOldApi: Rule = {
  id: 'ingress-old-api',
  title: 'writes an Ingress of an API version that is gone',
  sort: 'use',
  why: 'The beta versions of Ingress are not served any more; the API server refuses such a manifest.',
  since: 'Kubernetes 1.22',
  source: 'https://kubernetes.io/docs/reference/using-api/deprecation-guide/#ingress-v122',
  instead: 'apiVersion: networking.k8s.io/v1, with pathType and backend.service',
  says: [
    phrase`\bapiVersion: (?:extensions|networking\.k8s\.io)/v1beta1(?=\s{1,9}kind: Ingress\b)`,
    phrase`\bserviceName: [\w.-]{1,60}\s{1,40}servicePort\b`,
  ],
  unless: phrase`\bno longer served\b|\bremoved\b|\brefuses?\b`,
  bad: [
    '```yaml\n«apiVersion: extensions/v1beta1»\nkind: Ingress\n```',
    '```yaml\nbackend:\n  «serviceName: web\n  servicePort»: 80\n```',
  ],
  good: [
    '```yaml\napiVersion: networking.k8s.io/v1\nkind: Ingress\n```',
    'Since 1.22 the API server refuses this:\n\n```yaml\napiVersion: extensions/v1beta1\nkind: Ingress\n```',
  ],
};
