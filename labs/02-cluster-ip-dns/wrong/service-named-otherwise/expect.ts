import type { Expected } from '../../../../checker/lab/expect.ts';

export default { check: 'service-type', diagnosis: 'object-missing' } satisfies Expected;
