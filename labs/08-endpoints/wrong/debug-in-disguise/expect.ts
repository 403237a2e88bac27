import type { Expected } from '../../../../checker/lab/expect.ts';

export default {
  check: 'front-selects',
  diagnosis: 'selector-matches-others',
  edits: [
    { file: 'debug.yaml', replace: '      labels:\n        app: debug', by: '      labels:\n        app: front' },
    { file: 'debug.yaml', replace: '    matchLabels:\n      app: debug', by: '    matchLabels:\n      app: front' },
  ],
} satisfies Expected;
