import type { Expected } from '../../../../checker/lab/expect.ts';

export default {
  check: 'web-node-port',
  diagnosis: 'node-ports-swapped',
  edits: [
    { file: 'web-service.yaml', replace: '$webGate', by: '$apiGate' },
    { file: 'api-service.yaml', replace: '$apiGate', by: '$webGate' },
  ],
} satisfies Expected;
