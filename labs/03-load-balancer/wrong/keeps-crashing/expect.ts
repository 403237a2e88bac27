import type { Expected } from '../../../../checker/lab/expect.ts';

export default { check: 'deployment-ready', diagnosis: 'container-keeps-ending' } satisfies Expected;
