import type { Expected } from '../../../../checker/lab/expect.ts';

export default { check: 'manifests-accepted', diagnosis: 'yaml-does-not-parse' } satisfies Expected;
