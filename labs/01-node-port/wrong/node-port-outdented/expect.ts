import type { Expected } from '../../../../checker/lab/expect.ts';

export default { check: 'manifests-accepted', diagnosis: 'field-misplaced' } satisfies Expected;
