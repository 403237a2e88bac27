import type { Expected } from '../../../../checker/lab/expect.ts';

export default {
  check: 'manifests-accepted',
  diagnosis: 'ingress-path-type-missing',
  edits: [{ file: 'ingress.yaml', replace: 'path: /api\n            pathType: Prefix', by: 'path: /api' }],
} satisfies Expected;
