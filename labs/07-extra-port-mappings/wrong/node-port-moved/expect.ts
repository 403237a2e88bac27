import type { Expected } from '../../../../checker/lab/expect.ts';

export default {
  check: 'node-port',
  diagnosis: 'host-port-not-mapped',
  edits: [{ file: 'service.yaml', replace: 'nodePort: 30007', by: 'nodePort: 30070' }],
} satisfies Expected;
