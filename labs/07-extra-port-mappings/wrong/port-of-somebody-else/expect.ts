import type { Expected } from '../../../../checker/lab/expect.ts';

export default {
  check: 'made-from-kind-config',
  diagnosis: 'host-port-taken',
  hostPortTaken: 8007,
} satisfies Expected;
