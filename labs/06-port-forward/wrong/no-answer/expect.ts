import type { Expected } from '../../../../checker/lab/expect.ts';

export default {
  check: 'tunnel-ends-with-pod',
  diagnosis: 'answer-missing',
  edits: [{ file: 'answers.yaml', replace: 'afterThePodDied: silent', by: 'afterThePodDied: maybe' }],
} satisfies Expected;
