import type { Expected } from '../../../../checker/lab/expect.ts';

export default {
  check: 'made-from-kind-config',
  diagnosis: 'mapping-needs-new-cluster',
  clusterFrom: 'start',
} satisfies Expected;
