import type { Expected } from '../../../../checker/lab/expect.ts';

export default {
  check: 'tunnel-answers',
  diagnosis: 'tunnel-missing',
  beside: [],
} satisfies Expected;
