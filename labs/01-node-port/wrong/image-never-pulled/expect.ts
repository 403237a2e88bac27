import type { Expected } from '../../../../checker/lab/expect.ts';

export default {
  check: 'deployment-ready',
  diagnosis: 'image-not-loaded',
  needs: ['anyKind'],
  edits: [
    {
      file: 'deployment.yaml',
      replace: 'image: nginxdemos/hello:plain-text',
      by: 'image: my-own/hello:dev\n          imagePullPolicy: Never',
    },
  ],
} satisfies Expected;
