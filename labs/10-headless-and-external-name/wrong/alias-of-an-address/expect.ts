import type { Expected } from '../../../../checker/lab/expect.ts';

export default {
  check: 'alias',
  diagnosis: 'external-name-not-a-name',
  edits: [
    {
      file: 'alias.yaml',
      replace: 'externalName: web.headless-shop.svc.cluster.local',
      by: 'externalName: 10.96.0.10',
    },
  ],
} satisfies Expected;
