import type { Expected } from '../../../../checker/lab/expect.ts';

export default {
  check: 'api-routed',
  diagnosis: 'ingress-backend-port',
  edits: [{ file: 'ingress.yaml', replace: 'number: 8080', by: 'number: 8081' }],
} satisfies Expected;
