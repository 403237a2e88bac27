import type { Expected } from '../../../../checker/lab/expect.ts';

export default {
  check: 'stock-deployment-ready',
  diagnosis: 'slow-start',
  edits: [
    { file: 'stock.yaml', replace: 'periodSeconds: 1', by: 'periodSeconds: 1\n            initialDelaySeconds: 120' },
  ],
} satisfies Expected;
