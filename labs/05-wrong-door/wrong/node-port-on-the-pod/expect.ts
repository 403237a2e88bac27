import type { Expected } from '../../../../checker/lab/expect.ts';

export default {
  check: 'pod-to-pod-ip-30001',
  diagnosis: 'node-port-on-pod-ip',
  edits: [
    {
      file: 'predictions.yaml',
      replace: 'POD_IP:30001: { host: silent, node: silent, pod: silent }',
      by: 'POD_IP:30001: { host: silent, node: silent, pod: answers }',
    },
  ],
} satisfies Expected;
