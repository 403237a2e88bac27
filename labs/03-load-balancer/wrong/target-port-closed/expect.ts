import type { Expected } from '../../../../checker/lab/expect.ts';

export default { check: 'cluster-ip-answers', diagnosis: 'target-port-closed' } satisfies Expected;
