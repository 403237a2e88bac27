import type { Expected } from '../../../../checker/lab/expect.ts';

export default {
  check: 'orders-selects',
  diagnosis: 'labels-on-deployment-only',
  edits: [
    {
      file: 'orders.yaml',
      replace: 'metadata:\n  name: orders\nspec:\n  replicas',
      by: 'metadata:\n  name: orders\n  labels:\n    desk: orders\nspec:\n  replicas',
    },
    {
      file: 'orders.yaml',
      replace: '  selector:\n    app: orders\n  ports',
      by: '  selector:\n    desk: orders\n  ports',
    },
  ],
} satisfies Expected;
