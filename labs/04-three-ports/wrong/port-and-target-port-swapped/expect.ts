import type { Expected } from '../../../../checker/lab/expect.ts';

export default {
  check: 'api-port',
  diagnosis: 'ports-swapped',
  edits: [
    { file: 'api-service.yaml', replace: 'port: $apiPort', by: 'port: 8080' },
    { file: 'api-service.yaml', replace: 'targetPort: rest', by: 'targetPort: $apiPort' },
  ],
} satisfies Expected;
