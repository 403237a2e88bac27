import type { Expected } from '../../../../checker/lab/expect.ts';

export default { check: 'endpoints', diagnosis: 'named-target-port-missing' } satisfies Expected;
