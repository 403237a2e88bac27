import { isOurs } from '../../../run/namespaces.ts';
import type { AdmissionRule } from '../rule.ts';
import { entries, field } from '../shapes.ts';

/** Names and marks by which the checker knows what is its own: its Pods, its records, the fence around an answer. */
export const checkersOwn: AdmissionRule = {
  name: 'checkers-own',
  find({ object }) {
    const metadata = field({ value: object, path: [] }, 'metadata');
    const { name } = object.metadata;
    const annotations = entries(field(metadata, 'annotations')).filter(([key]) => key.startsWith('gatehouse.dev/'));
    return [
      ...(/^gatehouse(?:-|$)/.test(name)
        ? [{ path: ['metadata', 'name'], message: `${name} is a name of the checker's own` }]
        : []),
      ...(isOurs(object) ? [{ path: LABELS, message: 'this label marks what the checker itself has made' }] : []),
      ...annotations.map(([key, part]) => ({
        path: part.path,
        message: `${key.slice(0, 80)} is the checker's own record`,
      })),
    ];
  },
};

const LABELS = ['metadata', 'labels', 'app.kubernetes.io/managed-by'];
