import type { Expected } from '../../../../checker/lab/expect.ts';

export default {
  check: 'stops-gracefully',
  diagnosis: 'no-graceful-stop',
  edits: [
    { file: 'deployment.yaml', replace: 'terminationGracePeriodSeconds: 10', by: 'terminationGracePeriodSeconds: 0' },
  ],
} satisfies Expected;
