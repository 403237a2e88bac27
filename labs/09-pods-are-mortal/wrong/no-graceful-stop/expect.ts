import type { Expected } from '../../../../checker/lab/expect.ts';

export default {
  check: 'stops-gracefully',
  diagnosis: 'no-graceful-stop',
  edits: [
    {
      file: 'deployment.yaml',
      replace:
        '          lifecycle:\n            preStop:\n              exec:\n                command: [\x27sleep\x27, \x273\x27]\n',
      by: '',
    },
  ],
} satisfies Expected;
