import type { AdmissionRule } from '../rule.ts';
import { entries, field } from '../shapes.ts';

/** What some Ingress controllers put into their own configuration unread (CVE-2021-25742, CVE-2025-1097, CVE-2025-1098, CVE-2025-24514). */
export const controllerSnippet: AdmissionRule = {
  name: 'controller-snippet',
  find({ object }) {
    return entries(field({ value: object, path: [] }, 'metadata', 'annotations'))
      .filter(([name]) => /snippet|lua|auth-(?:url|tls)|server-alias|mirror/i.test(name))
      .map(([name, { path }]) => ({ path, message: `${name.slice(0, 80)} configures the Ingress controller itself` }));
  },
};
