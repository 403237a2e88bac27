import type { Expected } from '../../../../checker/lab/expect.ts';

export default {
  check: 'web-answers',
  diagnosis: 'listens-on-loopback',
  needs: ['anyKind'],
  edits: [
    {
      file: 'web-deployment.yaml',
      replace: '          image: nginxdemos/hello:plain-text',
      by: '          image: nginxdemos/hello:plain-text\n          command: ["sh", "-c", "sed -i \'s/listen 80;/listen 127.0.0.1:80;/; /::/d\' /etc/nginx/conf.d/*.conf && exec nginx -g \'daemon off;\'"]',
    },
  ],
} satisfies Expected;
