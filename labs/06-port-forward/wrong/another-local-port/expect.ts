import type { Expected } from '../../../../checker/lab/expect.ts';

export default {
  check: 'tunnel-answers',
  diagnosis: 'tunnel-missing',
  beside: ['-n port-forward port-forward service/nodeport-svc :80'],
} satisfies Expected;
