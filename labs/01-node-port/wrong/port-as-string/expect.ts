import type { Expected } from '../../../../checker/lab/expect.ts';

export default { check: 'manifests-accepted', diagnosis: 'wrong-type' } satisfies Expected;
