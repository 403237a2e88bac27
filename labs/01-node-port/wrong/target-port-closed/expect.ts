import type { Expected } from '../../../../checker/lab/expect.ts';

export default { check: 'host-port-answers', diagnosis: 'target-port-closed' } satisfies Expected;
