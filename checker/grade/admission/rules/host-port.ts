import { containersOf, podSpecOf } from '../pods.ts';
import type { AdmissionRule } from '../rule.ts';
import { elements, field } from '../shapes.ts';

/** A container that takes a port of the node stands where a Service should. */
export const hostPort: AdmissionRule = {
  name: 'host-port',
  find(manifest) {
    const spec = podSpecOf(manifest);
    if (!spec) return [];
    return containersOf(spec)
      .flatMap((container) => elements(field(container, 'ports')))
      .map((port) => field(port, 'hostPort'))
      .filter(({ value }) => value !== undefined && value !== null && value !== 0)
      .map(({ path }) => ({ path, message: 'hostPort takes a port of the node, past every Service' }));
  },
};
