import type { Expected } from '../../../../checker/lab/expect.ts';

export default { check: 'service-type', diagnosis: 'service-headless' } satisfies Expected;
