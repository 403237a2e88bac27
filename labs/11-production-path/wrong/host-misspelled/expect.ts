import type { Expected } from '../../../../checker/lab/expect.ts';

export default {
  check: 'shop-routed',
  diagnosis: 'ingress-host-differs',
  edits: [{ file: 'ingress.yaml', replace: '    - host: $host', by: '    - host: www.$host' }],
} satisfies Expected;
