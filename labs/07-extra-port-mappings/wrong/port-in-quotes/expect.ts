import type { Expected } from '../../../../checker/lab/expect.ts';

export default {
  check: 'kind-config-read',
  diagnosis: 'kind-config-misplaced',
  edits: [{ file: 'kind-config.yaml', replace: 'hostPort: 8007', by: 'hostPort: "8007"' }],
} satisfies Expected;
