import type { Expected } from '../../../../checker/lab/expect.ts';

export default {
  check: 'front-answers',
  diagnosis: 'target-port-closed',
  edits: [{ file: 'front.yaml', replace: '    - port: 80', by: '    - port: 80\n      targetPort: 8080' }],
} satisfies Expected;
