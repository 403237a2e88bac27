import { podSpecOf } from '../pods.ts';
import type { AdmissionRule, Finding } from '../rule.ts';
import { elements, entries, field, type Part } from '../shapes.ts';

/** Volumes that hold nothing but what the lab's namespace has, as Pod Security's `restricted` level lists them. */
const HARMLESS: ReadonlySet<string> = new Set(['name', 'configMap', 'downwardAPI', 'emptyDir']);

/** The node's own files, and storage that outlives the run. */
export const volumeNotAllowed: AdmissionRule = {
  name: 'volume-not-allowed',
  find(manifest) {
    const spec = podSpecOf(manifest);
    const claims = elements(field({ value: manifest.object, path: [] }, 'spec', 'volumeClaimTemplates'));
    return [
      ...(spec ? elements(field(spec, 'volumes')).flatMap(harmful) : []),
      ...claims.map(({ path }) => ({ path, message: 'volumeClaimTemplates ask for storage that outlives the run' })),
    ];
  },
};

function harmful(volume: Part): Finding[] {
  return entries(volume)
    .filter(([name]) => !HARMLESS.has(name))
    .map(([name, { path }]) => ({
      path,
      message:
        name === 'hostPath' ? "hostPath reads the node's own files" : `no lab asks for a ${name.slice(0, 40)} volume`,
    }));
}
