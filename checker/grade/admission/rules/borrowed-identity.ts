import { podSpecOf } from '../pods.ts';
import type { AdmissionRule } from '../rule.ts';
import { field } from '../shapes.ts';

/** A Pod that speaks to the API server, or takes a place or a rank that the scheduler did not give it. */
export const borrowedIdentity: AdmissionRule = {
  name: 'borrowed-identity',
  find(manifest) {
    const spec = podSpecOf(manifest);
    if (!spec) return [];
    return FIELDS.flatMap(({ name, allowed, why }) => {
      const { value, path } = field(spec, name);
      return value === undefined || value === null || allowed.includes(value)
        ? []
        : [{ path, message: `${name}: ${why}` }];
    });
  },
};

const FIELDS: readonly { name: string; allowed: readonly unknown[]; why: string }[] = [
  { name: 'serviceAccountName', allowed: ['', 'default'], why: 'no lab asks for another account' },
  { name: 'serviceAccount', allowed: ['', 'default'], why: 'no lab asks for another account' },
  { name: 'automountServiceAccountToken', allowed: [false], why: 'no lab speaks to the API server from a Pod' },
  { name: 'nodeName', allowed: [''], why: 'the scheduler chooses the node' },
  { name: 'priorityClassName', allowed: [''], why: 'no answer goes before another' },
  { name: 'runtimeClassName', allowed: [''], why: 'the cluster chooses how Pods are run' },
];
