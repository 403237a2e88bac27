import type { AdmissionRule } from '../rule.ts';
import { elements, field } from '../shapes.ts';

/** What would keep an object from being deleted when the run is over, or tie it to another. */
export const heldFast: AdmissionRule = {
  name: 'held-fast',
  find({ object }) {
    const metadata = field({ value: object, path: [] }, 'metadata');
    const finalizers = elements(field(metadata, 'finalizers'));
    const owners = elements(field(metadata, 'ownerReferences'));
    return [
      ...finalizers.map(({ path }) => ({ path, message: 'a finalizer would outlast the run' })),
      ...owners.map(({ path }) => ({ path, message: "an object's owner is the cluster's to write" })),
    ];
  },
};
