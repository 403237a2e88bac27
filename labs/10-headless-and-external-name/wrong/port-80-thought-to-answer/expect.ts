import type { Expected } from '../../../../checker/lab/expect.ts';

export default {
  check: 'client-to-shop-80',
  diagnosis: 'external-name-changes-no-port',
  edits: [{ file: 'predictions.yaml', replace: '$alias:80: { client: silent }', by: '$alias:80: { client: answers }' }],
} satisfies Expected;
