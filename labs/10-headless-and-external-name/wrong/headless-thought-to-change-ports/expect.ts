import type { Expected } from '../../../../checker/lab/expect.ts';

export default {
  check: 'client-to-peers-8080',
  diagnosis: 'headless-changes-no-port',
  edits: [
    { file: 'predictions.yaml', replace: 'peers:8080: { client: silent }', by: 'peers:8080: { client: answers }' },
  ],
} satisfies Expected;
