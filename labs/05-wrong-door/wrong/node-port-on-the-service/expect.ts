import type { Expected } from '../../../../checker/lab/expect.ts';

export default {
  check: 'node-to-cluster-ip-30001',
  diagnosis: 'node-port-on-service-ip',
  edits: [
    {
      file: 'predictions.yaml',
      replace: 'CLUSTER_IP:30001: { host: silent, node: silent, pod: silent }',
      by: 'CLUSTER_IP:30001: { host: silent, node: answers, pod: silent }',
    },
  ],
} satisfies Expected;
