import type { Expected } from '../../../../checker/lab/expect.ts';

export default { check: 'node-port', diagnosis: 'host-port-not-mapped' } satisfies Expected;
