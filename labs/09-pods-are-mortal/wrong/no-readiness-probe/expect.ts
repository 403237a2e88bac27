import type { Expected } from '../../../../checker/lab/expect.ts';

export default {
  check: 'survives-chaos',
  diagnosis: 'no-readiness-probe',
  edits: [
    {
      file: 'deployment.yaml',
      replace:
        '          readinessProbe:\n            httpGet:\n              path: /\n              port: 80\n            periodSeconds: 1\n',
      by: '',
    },
  ],
} satisfies Expected;
