import type { Expected } from '../../../../checker/lab/expect.ts';

export default {
  check: 'api-routed',
  diagnosis: 'ingress-path-exact',
  edits: [
    {
      file: 'ingress.yaml',
      replace: 'path: /api\n            pathType: Prefix',
      by: 'path: /api\n            pathType: Exact',
    },
  ],
} satisfies Expected;
