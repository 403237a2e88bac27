import type { Expected } from '../../../../checker/lab/expect.ts';

export default {
  check: 'node-port',
  diagnosis: 'node-port-differs',
  edits: [{ file: 'service.yaml', replace: 'nodePort: 30007', by: 'nodePort: 30070' }],
} satisfies Expected;
