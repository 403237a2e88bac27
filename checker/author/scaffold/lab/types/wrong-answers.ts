import { nearMiss } from '../near-miss.ts';
import type { WrongAnswer } from './taught-type.ts';

/** The selector is a letter off. */
export const selectorNearMiss: WrongAnswer = {
  slug: 'selector-near-miss',
  check: 'selects',
  diagnosis: 'selector-matches-no-pod',
  service: (right) => ({ ...right, selector: nearMiss(right.selector) }),
};

/** The Service listens where nobody calls: on a port that is neither its own, nor the container's, nor the node's. */
export const servicePortDiffers: WrongAnswer = {
  slug: 'service-port-differs',
  check: 'service-port',
  diagnosis: 'service-port-differs',
  service: (right) => ({ ...right, port: [right.port, right.targetPort].includes(8081) ? 9091 : 8081 }),
};
