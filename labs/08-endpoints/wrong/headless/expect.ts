import type { Expected } from '../../../../checker/lab/expect.ts';

export default {
  check: 'front-answers',
  diagnosis: 'service-headless',
  edits: [
    {
      file: 'front.yaml',
      replace: 'spec:\n  selector:\n    app: front\n  ports',
      by: 'spec:\n  clusterIP: None\n  selector:\n    app: front\n  ports',
    },
  ],
} satisfies Expected;
