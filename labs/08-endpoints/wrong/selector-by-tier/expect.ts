import type { Expected } from '../../../../checker/lab/expect.ts';

export default {
  check: 'front-selects',
  diagnosis: 'selector-matches-others',
  edits: [
    {
      file: 'front.yaml',
      replace: '  selector:\n    app: front\n  ports',
      by: '  selector:\n    tier: shown\n  ports',
    },
  ],
} satisfies Expected;
