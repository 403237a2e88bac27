import type { Expected } from '../../../../checker/lab/expect.ts';

export default { check: 'service-port', diagnosis: 'ports-swapped' } satisfies Expected;
