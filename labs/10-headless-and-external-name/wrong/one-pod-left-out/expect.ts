import type { Expected } from '../../../../checker/lab/expect.ts';

export default {
  check: 'dns-shows-pods',
  diagnosis: 'pod-without-the-label',
  edits: [
    {
      file: 'peers.yaml',
      replace: '  name: peer-1\n  labels:\n    app: peers',
      by: '  name: peer-1\n  labels:\n    app: peer',
    },
  ],
} satisfies Expected;
