import type { Expected } from '../../../../checker/lab/expect.ts';

export default {
  check: 'maps-port',
  diagnosis: 'mapping-from-other-port',
  edits: [{ file: 'kind-config.yaml', replace: 'hostPort: 8007', by: 'hostPort: 30007' }],
} satisfies Expected;
