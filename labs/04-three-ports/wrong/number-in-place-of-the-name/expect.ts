import type { Expected } from '../../../../checker/lab/expect.ts';

export default {
  check: 'web-target-port-by-name',
  diagnosis: 'target-port-is-a-number',
  edits: [{ file: 'web-service.yaml', replace: 'targetPort: http', by: 'targetPort: 80' }],
} satisfies Expected;
