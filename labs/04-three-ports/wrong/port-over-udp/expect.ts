import type { Expected } from '../../../../checker/lab/expect.ts';

export default {
  check: 'api-port',
  diagnosis: 'port-not-tcp',
  needs: ['udp'],
  edits: [{ file: 'api-service.yaml', replace: 'targetPort: rest', by: 'targetPort: rest\n      protocol: UDP' }],
} satisfies Expected;
