import type { Expected } from '../../../../checker/lab/expect.ts';

export default {
  check: 'manifests-accepted',
  diagnosis: 'external-name-not-a-name',
  edits: [
    {
      file: 'alias.yaml',
      replace: 'externalName: web.headless-shop.svc.cluster.local',
      by: 'externalName: http://web.headless-shop:8080',
    },
  ],
} satisfies Expected;
