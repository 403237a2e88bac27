import type { Expected } from '../../../../checker/lab/expect.ts';

export default {
  check: 'peer-0-by-name',
  diagnosis: 'pod-has-no-name',
  edits: [{ file: 'peers.yaml', replace: '  hostname: peer-0\n', by: '' }],
} satisfies Expected;
