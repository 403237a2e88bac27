import type { Expected } from '../../../../checker/lab/expect.ts';

export default {
  check: 'api-routed',
  diagnosis: 'ingress-backend-missing',
  edits: [{ file: 'ingress.yaml', replace: 'name: api', by: 'name: apis' }],
} satisfies Expected;
