import type { Expected } from '../../../../checker/lab/expect.ts';

export default {
  check: 'shop-routed',
  diagnosis: 'ingress-leads-elsewhere',
  edits: [
    { file: 'ingress.yaml', replace: 'path: /api', by: 'path: /rest' },
    { file: 'ingress.yaml', replace: 'path: /\n', by: 'path: /api\n' },
    { file: 'ingress.yaml', replace: 'path: /rest', by: 'path: /' },
  ],
} satisfies Expected;
