import type { Expected } from '../../../../checker/lab/expect.ts';

export default { check: 'deployment-ready', diagnosis: 'probe-port-closed' } satisfies Expected;
