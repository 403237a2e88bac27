import type { Expected } from '../../../../checker/lab/expect.ts';

export default { check: 'service-port', diagnosis: 'service-port-differs' } satisfies Expected;
