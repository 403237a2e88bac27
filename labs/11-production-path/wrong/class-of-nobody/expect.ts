import type { Expected } from '../../../../checker/lab/expect.ts';

export default {
  check: 'ingress-has-address',
  diagnosis: 'ingress-class-unknown',
  edits: [{ file: 'ingress.yaml', replace: 'spec:\n  rules', by: 'spec:\n  ingressClassName: nginx\n  rules' }],
} satisfies Expected;
