import type { Expected } from '../../../../checker/lab/expect.ts';

export default {
  check: 'headless',
  diagnosis: 'service-not-headless',
  edits: [{ file: 'peers.yaml', replace: '  clusterIP: None\n', by: '' }],
} satisfies Expected;
