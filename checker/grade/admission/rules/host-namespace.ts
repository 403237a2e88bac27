import { podSpecOf } from '../pods.ts';
import type { AdmissionRule } from '../rule.ts';
import { field } from '../shapes.ts';

/** A Pod that shares the node's network, processes or memory answers in the node's name. */
export const hostNamespace: AdmissionRule = {
  name: 'host-namespace',
  find(manifest) {
    const spec = podSpecOf(manifest);
    if (!spec) return [];
    return ['hostNetwork', 'hostPID', 'hostIPC'].flatMap((name) => {
      const { value, path } = field(spec, name);
      return isOff(value) ? [] : [{ path, message: `${name} lets a Pod into the node itself` }];
    });
  },
};

function isOff(value: unknown): boolean {
  return value === undefined || value === null || value === false;
}
