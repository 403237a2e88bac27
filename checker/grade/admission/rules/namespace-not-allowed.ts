import type { AdmissionRule, Finding } from '../rule.ts';
import { entries, field } from '../shapes.ts';

/** An answer stays in its lab's namespaces, and leaves them as they are. */
export const namespaceNotAllowed: AdmissionRule = {
  name: 'namespace-not-allowed',
  find({ object }, { namespaces }) {
    const own = namespaces.join(' and ');
    const { kind, metadata } = object;
    const other = (name: string, path: Finding['path']): Finding[] =>
      namespaces.includes(name) ? [] : [{ path, message: `answers to this lab go to ${own}, not to ${name}` }];
    if (kind !== 'Namespace') return metadata.namespace === undefined ? [] : other(metadata.namespace, NAMESPACE);
    const marks = entries(field({ value: object, path: [] }, 'metadata', 'labels'))
      .filter(([name]) => name.startsWith('pod-security.kubernetes.io/'))
      .map(([name, { path }]) => ({ path, message: `${name} is for the instructor to set` }));
    return [...other(metadata.name, ['metadata', 'name']), ...marks];
  },
};

const NAMESPACE = ['metadata', 'namespace'];
