import type { Expected } from '../../../../checker/lab/expect.ts';

export default {
  check: 'tunnel-answers',
  diagnosis: 'tunnel-to-stranger',
  beside: ['-n port-forward port-forward deployment/other $door:80'],
} satisfies Expected;
