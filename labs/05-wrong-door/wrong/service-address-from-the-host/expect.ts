import type { Expected } from '../../../../checker/lab/expect.ts';

export default {
  check: 'host-to-cluster-ip-80',
  diagnosis: 'inside-address-from-outside',
  edits: [
    { file: 'predictions.yaml', replace: 'CLUSTER_IP:80: { host: silent,', by: 'CLUSTER_IP:80: { host: answers,' },
  ],
} satisfies Expected;
