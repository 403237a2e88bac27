import type { Expected } from '../../../../checker/lab/expect.ts';

export default {
  check: 'alias',
  diagnosis: 'service-not-external-name',
  edits: [
    {
      file: 'alias.yaml',
      replace: '  type: ExternalName\n  externalName: web.headless-shop.svc.cluster.local',
      by: '  selector:\n    app: web\n  ports:\n    - port: 8080',
    },
  ],
} satisfies Expected;
