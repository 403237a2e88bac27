import type { Expected } from '../../../../checker/lab/expect.ts';

export default {
  check: 'other-host-refused',
  diagnosis: 'ingress-host-missing',
  edits: [{ file: 'ingress.yaml', replace: '    - host: $host\n      http:', by: '    - http:' }],
} satisfies Expected;
