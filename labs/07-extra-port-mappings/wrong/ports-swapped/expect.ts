import type { Expected } from '../../../../checker/lab/expect.ts';

export default {
  check: 'maps-port',
  diagnosis: 'mapping-swapped',
  edits: [
    { file: 'kind-config.yaml', replace: 'containerPort: 30007', by: 'containerPort: 8007' },
    { file: 'kind-config.yaml', replace: 'hostPort: 8007', by: 'hostPort: 30007' },
  ],
} satisfies Expected;
