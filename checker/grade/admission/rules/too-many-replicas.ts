import type { AdmissionRule } from '../rule.ts';
import { field } from '../shapes.ts';

/** No lab asks for more than a handful. */
const MOST = 20;

export const tooManyReplicas: AdmissionRule = {
  name: 'too-many-replicas',
  find({ object }) {
    const { value, path } = field({ value: object, path: [] }, 'spec', 'replicas');
    return typeof value === 'number' && value > MOST
      ? [{ path, message: `${value} replicas are more than any lab asks for (at most ${MOST})` }]
      : [];
  },
};
