import type { Expected } from '../../../../checker/lab/expect.ts';

export default { check: 'selects', diagnosis: 'labels-on-deployment-only' } satisfies Expected;
