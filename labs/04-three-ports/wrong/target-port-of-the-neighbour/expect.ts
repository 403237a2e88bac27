import type { Expected } from '../../../../checker/lab/expect.ts';

export default {
  check: 'web-answers',
  diagnosis: 'target-port-closed',
  edits: [{ file: 'web-service.yaml', replace: 'targetPort: http', by: 'targetPort: 8080' }],
} satisfies Expected;
