import type { Expected } from '../../../../checker/lab/expect.ts';

export default { check: 'deployment-ready', diagnosis: 'image-not-found' } satisfies Expected;
