import { closest, distance } from 'fastest-levenshtein';
import { isSameImage } from '../../../run/images.ts';
import { containersOf, podSpecOf } from '../pods.ts';
import type { AdmissionRule, Finding } from '../rule.ts';
import { field, type Part } from '../shapes.ts';

/** An image from elsewhere would be fetched, and could hold anything. */
export const imageNotAllowed: AdmissionRule = {
  name: 'image-not-allowed',
  find(manifest, { images }) {
    const spec = podSpecOf(manifest);
    return spec ? containersOf(spec).flatMap((container) => refused(container, images)) : [];
  },
};

function refused(container: Part, images: readonly string[]): Finding[] {
  const { value, path } = field(container, 'image');
  // One that is never pulled is on the node, or nowhere.
  if (typeof value !== 'string' || field(container, 'imagePullPolicy').value === 'Never') return [];
  if (images.some((image) => isSameImage(value, image))) return [];
  const nearest = closest(value, [...images]);
  const hint = distance(value, nearest) <= 4 ? `; did you mean ${nearest}?` : ` (there are ${images.join(', ')})`;
  return [{ path, message: `image ${value} is none of this workshop's${hint}` }];
}
