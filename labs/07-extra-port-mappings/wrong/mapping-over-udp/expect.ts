import type { Expected } from '../../../../checker/lab/expect.ts';

export default {
  check: 'kind-config-read',
  diagnosis: 'mapping-not-tcp',
  edits: [{ file: 'kind-config.yaml', replace: 'hostPort: 8007', by: 'hostPort: 8007\n        protocol: UDP' }],
} satisfies Expected;
