import type { Expected } from '../../../../checker/lab/expect.ts';

export default {
  check: 'deployment-ready',
  diagnosis: 'replicas-differ',
  edits: [{ file: 'deployment.yaml', replace: '  replicas: 3\n', by: '' }],
} satisfies Expected;
