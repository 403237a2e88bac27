import type { Expected } from '../../../../checker/lab/expect.ts';

export default {
  check: 'deployment-ready',
  diagnosis: 'image-differs',
  edits: [
    {
      file: 'deployment.yaml',
      replace: 'image: nginxdemos/hello:plain-text',
      by: 'image: nginx:1.27-alpine\n          command: ["sh", "-c", "echo Server name: $(hostname) > /usr/share/nginx/html/index.html; exec nginx -g \'daemon off;\'"]',
    },
  ],
} satisfies Expected;
