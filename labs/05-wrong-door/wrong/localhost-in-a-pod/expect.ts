import type { Expected } from '../../../../checker/lab/expect.ts';

export default {
  check: 'pod-to-localhost-30001',
  diagnosis: 'localhost-is-oneself',
  edits: [
    {
      file: 'predictions.yaml',
      replace: 'localhost:30001: { host: answers, node: silent, pod: silent }',
      by: 'localhost:30001: { host: answers, node: silent, pod: answers }',
    },
  ],
} satisfies Expected;
