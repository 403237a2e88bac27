import type { Expected } from '../../../../checker/lab/expect.ts';

export default {
  check: 'maps-port',
  diagnosis: 'mapping-to-other-port',
  edits: [{ file: 'kind-config.yaml', replace: 'containerPort: 30007', by: 'containerPort: 80' }],
} satisfies Expected;
