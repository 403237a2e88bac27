import type { Expected } from '../../../../checker/lab/expect.ts';

export default {
  check: 'selects',
  diagnosis: 'selector-matches-no-pod',
  edits: [{ file: 'service.yaml', replace: 'app: web', by: 'app: wbe' }],
} satisfies Expected;
