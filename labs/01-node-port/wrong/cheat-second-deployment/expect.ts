import type { Expected } from '../../../../checker/lab/expect.ts';

export default {
  check: 'selects',
  diagnosis: 'selector-matches-others',
} satisfies Expected;
