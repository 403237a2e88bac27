import { phrase } from '../phrase.ts';
import type { Rule } from '../rule.ts';

/** The address is a third of it: the port and the readiness are what a fault hides in. */
export const endpointIsPodIp: Rule = {
  id: 'endpoint-is-pod-ip',
  title: 'calls an endpoint the IP of a Pod',
  sort: 'claim',
  why: 'An endpoint is an address with its ports and whether it is ready, kept in EndpointSlices.',
  source: 'https://kubernetes.io/docs/concepts/services-networking/endpoint-slices/',
  instead: 'An endpoint is the IP and port of a Pod, and whether it is ready; EndpointSlices list them.',
  says: [
    phrase`\bendpoints? (?:is|are|means?|equals?|=)(?: (?:just|only|simply|the|a|an)){0,2} (?:ip|address)(?: address)?(?:es)?(?: of)?(?: (?:the|a))? pods?\b`,
    phrase`\bendpoints?(?: is|:| =)(?: (?:the|a))? pod(?:'s)? (?:ip|address)\b(?! (?:and|with|plus|,))`,
    phrase`\bendpoint pod ka ip\b`,
  ],
  unless: phrase`\bip ?[:+&/] ?(?:target ?)?port\b|slices?\b|\breadiness\b|\bready\b|\band (?:a |the )?port\b|\baur (?:ek )?port\b`,
  bad: [
    '«Endpoint is ip of pod» on which service is listening to',
    'The «endpoint is the Pod’s IP».',
    '«Endpoint Pod ka IP» hota hai.',
  ],
  good: [
    'An endpoint is a Pod IP:port pair.',
    'An endpoint is the IP of a Pod, its port and its readiness.',
    'EndpointSlices: an endpoint is the IP of the Pod with more beside it.',
    '| The notes say | So it is |\n| --- | --- |\n| “Endpoint is the IP of the Pod” | More than that. |',
  ],
};
