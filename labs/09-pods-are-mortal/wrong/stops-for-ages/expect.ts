import type { Expected } from '../../../../checker/lab/expect.ts';

export default {
  check: 'old-addresses-dead',
  diagnosis: 'stops-too-slowly',
  edits: [
    { file: 'deployment.yaml', replace: 'terminationGracePeriodSeconds: 10', by: 'terminationGracePeriodSeconds: 90' },
    { file: 'deployment.yaml', replace: "['sleep', '3']", by: "['sleep', '80']" },
  ],
} satisfies Expected;
