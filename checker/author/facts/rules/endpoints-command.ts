import { phrase } from '../phrase.ts';
import type { Rule } from '../rule.ts';

/** The list of a Service’s Pods moved to EndpointSlices, and kubectl says so each time. */
export const endpointsCommand: Rule = {
  id: 'endpoints-command',
  title: 'asks kubectl for Endpoints, the old object',
  sort: 'use',
  why: 'The Endpoints object is deprecated and kubectl warns about it; it may lack addresses that the EndpointSlices have.',
  since: 'Kubernetes 1.33',
  source: 'https://kubernetes.io/blog/2025/04/24/endpoints-deprecation/',
  instead: 'kubectl get endpointslices -l kubernetes.io/service-name=NAME',
  says: [
    phrase`\b(?:kubectl|oc|k)(?: -{1,2}[\w-]{1,30}(?:[ =][\w-]{1,60})?){0,3} (?:get|describe|edit|delete|wait|explain)(?: -{1,2}[\w-]{1,30}(?:[ =][\w./-]{1,60})?){0,3}? (?:[\w.-]{1,40},){0,6}(?:endpoints|endpoint|ep)\b(?![.-]\w)`,
  ],
  unless: phrase`\bdeprecat|\bwarning\b|\bwarns?\b|\bold object\b`,
  bad: [
    'Run `«kubectl get endpoints» web` to see who is behind the Service.',
    'Pehle «kubectl -n shop describe ep» web chalao.',
    '«kubectl get -n shop endpoints»/web -o yaml',
    '```sh\n«kubectl get pods,svc,ep»\n```',
    'If the Service does not answer run «kubectl get endpoints».',
  ],
  good: [
    'Endpoints is deprecated since 1.33: not `kubectl get endpoints`, but `kubectl get endpointslices`.',
    'kubectl get endpointslices -l kubernetes.io/service-name=web',
    'Do not run `kubectl get endpoints` any more.',
    '`kubectl get endpoints` mat chalao, EndpointSlices dekho.',
    'Older texts say:\n\n```sh\nkubectl get endpoints\n```',
    '```\n$ kubectl get endpoints\nWarning: v1 Endpoints is deprecated in v1.33+; use discovery.k8s.io/v1 EndpointSlice\n```',
    '`kubectl describe service web` shows its endpoints.',
    'Pods register with the API; a client reads the endpoints of a Service from its slices.',
  ],
};
