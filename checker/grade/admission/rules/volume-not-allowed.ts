import { podSpecOf } from '../pods.ts';
import type { AdmissionRule } from '../rule.ts';
import { elements, entries, field } from '../shapes.ts';

/** Volumes that hold nothing but what the lab's namespace has, as Pod Security's `restricted` level lists them. */
const HARMLESS: ReadonlySet<string> = new Set(['name', 'configMap', 'downwardAPI', 'emptyDir']);

/** The node's own files, and storage that outlives the run. */
export const volumeNotAllowed: AdmissionRule = {
  name: 'volume-not-allowed',
  find(manifest) {
    const spec = podSpecOf(manifest);
    if (!spec) return [];
    return elements(field(spec, 'volumes')).flatMap((volume) =>
      entries(volume)
        .filter(([name]) => !HARMLESS.has(name))
        .map(([name, { path }]) => ({
          path,
          message: name === 'hostPath' ? "hostPath reads the node's own files" : `no lab asks for a ${name} volume`,
        })),
    );
  },
};
