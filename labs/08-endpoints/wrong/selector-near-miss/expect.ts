import type { Expected } from '../../../../checker/lab/expect.ts';

export default {
  check: 'orders-selects',
  diagnosis: 'selector-matches-no-pod',
  edits: [
    {
      file: 'orders.yaml',
      replace: '  selector:\n    app: orders\n  ports',
      by: '  selector:\n    app: order\n  ports',
    },
  ],
} satisfies Expected;
