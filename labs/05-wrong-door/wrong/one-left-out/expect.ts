import type { Expected } from '../../../../checker/lab/expect.ts';

export default {
  check: 'node-to-pod-ip-80',
  diagnosis: 'prediction-missing',
  edits: [
    {
      file: 'predictions.yaml',
      replace: 'POD_IP:80: { host: silent, node: answers,',
      by: 'POD_IP:80: { host: silent, node: maybe,',
    },
  ],
} satisfies Expected;
