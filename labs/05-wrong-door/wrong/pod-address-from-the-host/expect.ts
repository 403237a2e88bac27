import type { Expected } from '../../../../checker/lab/expect.ts';

export default {
  check: 'host-to-pod-ip-80',
  diagnosis: 'inside-address-from-outside',
  edits: [{ file: 'predictions.yaml', replace: 'POD_IP:80: { host: silent,', by: 'POD_IP:80: { host: answers,' }],
} satisfies Expected;
