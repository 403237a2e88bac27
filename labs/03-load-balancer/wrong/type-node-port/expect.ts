import type { Expected } from '../../../../checker/lab/expect.ts';

export default { check: 'service-type', diagnosis: 'service-of-other-type' } satisfies Expected;
