import { phrase } from '../phrase.ts';
import type { Rule } from '../rule.ts';

/** Some controllers still heed it, which keeps it in tutorials. */
export const ingressClassAnnotation: Rule = {
  id: 'ingress-class-annotation',
  title: 'names the class of an Ingress by the old annotation',
  sort: 'use',
  why: 'The annotation kubernetes.io/ingress.class is deprecated; the field spec.ingressClassName took its place.',
  since: 'Kubernetes 1.18',
  source: 'https://kubernetes.io/docs/concepts/services-networking/ingress/#deprecated-annotation',
  instead: 'spec.ingressClassName: NAME',
  says: [phrase`\bkubernetes\.io/ingress\.class\b`],
  unless: phrase`\bdeprecat|\bold annotation\b|\bingressClassName\b`,
  bad: ['```yaml\nannotations:\n  «kubernetes.io/ingress.class»: web\n```'],
  good: [
    'The annotation kubernetes.io/ingress.class is deprecated.',
    'Instead of kubernetes.io/ingress.class, write a field.',
  ],
};
