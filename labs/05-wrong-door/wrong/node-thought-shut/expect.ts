import type { Expected } from '../../../../checker/lab/expect.ts';

export default {
  check: 'pod-to-node-ip-30001',
  diagnosis: 'door-thought-shut',
  edits: [
    {
      file: 'predictions.yaml',
      replace: 'NODE_IP:30001: { host: silent, node: answers, pod: answers }',
      by: 'NODE_IP:30001: { host: silent, node: answers, pod: silent }',
    },
  ],
} satisfies Expected;
