import type { Expected } from '../../../../checker/lab/expect.ts';

export default {
  check: 'stock-deployment-ready',
  diagnosis: 'probe-port-closed',
  edits: [
    { file: 'stock.yaml', replace: 'port: 80\n            periodSeconds', by: 'port: 8080\n            periodSeconds' },
  ],
} satisfies Expected;
