import type { Expected } from '../../../../checker/lab/expect.ts';

export default {
  check: 'peer-1-by-name',
  diagnosis: 'pod-has-no-name',
  edits: [
    {
      file: 'peers.yaml',
      replace: '  hostname: peer-1\n  subdomain: peers',
      by: '  hostname: peer-1\n  subdomain: peer',
    },
  ],
} satisfies Expected;
