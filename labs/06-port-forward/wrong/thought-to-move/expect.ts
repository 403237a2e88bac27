import type { Expected } from '../../../../checker/lab/expect.ts';

export default {
  check: 'tunnel-ends-with-pod',
  diagnosis: 'answer-differs',
  edits: [{ file: 'answers.yaml', replace: 'afterThePodDied: silent', by: 'afterThePodDied: another-pod' }],
} satisfies Expected;
