import type { Expected } from '../../../../checker/lab/expect.ts';

export default {
  check: 'alias',
  diagnosis: 'external-name-names-nothing',
  edits: [
    {
      file: 'alias.yaml',
      replace: 'externalName: web.headless-shop.svc.cluster.local',
      by: 'externalName: web.headless-shop',
    },
  ],
} satisfies Expected;
