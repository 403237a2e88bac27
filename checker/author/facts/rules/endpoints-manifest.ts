import { phrase } from '../phrase.ts';
import type { Rule } from '../rule.ts';

/** Written by hand, such an object is deprecated as much as the one that is read. */
export const endpointsManifest: Rule = {
  id: 'endpoints-manifest',
  title: 'writes an object of kind Endpoints',
  sort: 'use',
  why: 'The Endpoints object is deprecated. A Service without a selector gets its addresses from an EndpointSlice that carries its name as a label.',
  since: 'Kubernetes 1.33',
  source: 'https://kubernetes.io/blog/2025/04/24/endpoints-deprecation/',
  instead: 'apiVersion: discovery.k8s.io/v1, kind: EndpointSlice, with the label kubernetes.io/service-name',
  says: [phrase`\bkind: Endpoints\b(?!lice)`],
  unless: phrase`\bdeprecat|\bold object\b|\bEndpointsList\b`,
  bad: ['```yaml\napiVersion: v1\n«kind: Endpoints»\nmetadata:\n  name: database\n```'],
  good: [
    '```yaml\napiVersion: discovery.k8s.io/v1\nkind: EndpointSlice\n```',
    'An object of `kind: Endpoints` is deprecated.',
  ],
};
