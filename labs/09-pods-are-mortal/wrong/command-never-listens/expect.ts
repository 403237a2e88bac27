import type { Expected } from '../../../../checker/lab/expect.ts';

export default {
  check: 'cluster-ip-answers',
  diagnosis: 'nothing-listens',
  edits: [
    { file: 'deployment.yaml', replace: 'exec nginx -g "daemon off;"', by: 'exec sleep 3600' },
    {
      file: 'deployment.yaml',
      replace:
        '          readinessProbe:\n            httpGet:\n              path: /\n              port: 80\n            periodSeconds: 1\n',
      by: '',
    },
  ],
} satisfies Expected;
