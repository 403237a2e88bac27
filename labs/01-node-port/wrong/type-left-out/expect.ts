import type { Expected } from '../../../../checker/lab/expect.ts';

export default { check: 'manifests-accepted', diagnosis: 'node-port-on-cluster-ip' } satisfies Expected;
