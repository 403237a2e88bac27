import type { Expected } from '../../../../checker/lab/expect.ts';

export default {
  check: 'web-port',
  diagnosis: 'node-port-as-port',
  edits: [{ file: 'web-service.yaml', replace: 'port: 80', by: 'port: $webGate' }],
} satisfies Expected;
