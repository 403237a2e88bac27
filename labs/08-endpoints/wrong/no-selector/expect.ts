import type { Expected } from '../../../../checker/lab/expect.ts';

export default {
  check: 'orders-selects',
  diagnosis: 'service-without-selector',
  edits: [{ file: 'orders.yaml', replace: '  selector:\n    app: orders\n  ports', by: '  ports' }],
} satisfies Expected;
