import type { Expected } from '../../../../checker/lab/expect.ts';

export default { check: 'manifests-accepted', diagnosis: 'node-port-out-of-range' } satisfies Expected;
