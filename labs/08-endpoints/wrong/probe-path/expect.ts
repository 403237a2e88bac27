import type { Expected } from '../../../../checker/lab/expect.ts';

export default {
  check: 'debug-still-there',
  diagnosis: 'probe-path-wrong',
  edits: [{ file: 'debug.yaml', replace: 'path: /', by: 'path: /health' }],
} satisfies Expected;
