import type { Expected } from '../../../../checker/lab/expect.ts';

export default { check: 'client-ready', diagnosis: 'container-keeps-ending' } satisfies Expected;
