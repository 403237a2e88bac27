import type { AdmissionRule } from '../rule.ts';
import { entries, field } from '../shapes.ts';

/** Lines that some Ingress controllers put into their own configuration (CVE-2021-25742). */
export const controllerSnippet: AdmissionRule = {
  name: 'controller-snippet',
  find({ object }) {
    return entries(field({ value: object, path: [] }, 'metadata', 'annotations'))
      .filter(([name]) => /snippet|lua|auth-url|server-alias/i.test(name))
      .map(([name, { path }]) => ({ path, message: `${name.slice(0, 80)} configures the Ingress controller itself` }));
  },
};
