import type { Expected } from '../../../../checker/lab/expect.ts';

export default { check: 'endpoints', diagnosis: 'selector-matches-no-pod' } satisfies Expected;
