import type { Expected } from '../../../../checker/lab/expect.ts';

export default { check: 'deployment-ready', diagnosis: 'replicas-differ' } satisfies Expected;
