import type { Expected } from '../../../../checker/lab/expect.ts';

export default {
  check: 'every-pod-answers',
  diagnosis: 'session-affinity-hides-pods',
  edits: [{ file: 'service.yaml', replace: 'spec:\n', by: 'spec:\n  sessionAffinity: ClientIP\n' }],
} satisfies Expected;
