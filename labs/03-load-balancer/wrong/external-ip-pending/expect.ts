import type { Expected } from '../../../../checker/lab/expect.ts';

export default { check: 'load-balancer-answers', diagnosis: 'external-ip-pending' } satisfies Expected;
