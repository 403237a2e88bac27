import type { Expected } from '../../../../checker/lab/expect.ts';

export default {
  check: 'deployment-ready',
  diagnosis: 'probe-port-closed',
  edits: [
    {
      file: 'deployment.yaml',
      replace: 'port: 80\n            periodSeconds',
      by: 'port: 8080\n            periodSeconds',
    },
  ],
} satisfies Expected;
