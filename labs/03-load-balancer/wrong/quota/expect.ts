import type { Expected } from '../../../../checker/lab/expect.ts';

export default {
  check: 'deployment-ready',
  diagnosis: 'quota-exceeded',
  needs: ['anyKind'],
} satisfies Expected;
