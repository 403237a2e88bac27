import type { Expected } from '../../../../checker/lab/expect.ts';

export default { check: 'deployment-ready', diagnosis: 'pods-never-ready' } satisfies Expected;
