import type { Expected } from '../../../../checker/lab/expect.ts';

export default {
  check: 'shop-type',
  diagnosis: 'service-of-other-type',
  edits: [
    {
      file: 'shop.yaml',
      replace: '  selector:\n    app: shop\n  ports',
      by: '  type: LoadBalancer\n  selector:\n    app: shop\n  ports',
    },
  ],
} satisfies Expected;
