import type { Expected } from '../../../../checker/lab/expect.ts';

export default {
  check: 'api-endpoints',
  diagnosis: 'named-target-port-missing',
  edits: [{ file: 'api-service.yaml', replace: 'targetPort: rest', by: 'targetPort: rset' }],
} satisfies Expected;
