import type { Expected } from '../../../../checker/lab/expect.ts';

export default {
  check: 'tunnel-answers',
  diagnosis: 'tunnel-to-closed-port',
  beside: ['-n port-forward port-forward deployment/web $door:8080'],
} satisfies Expected;
