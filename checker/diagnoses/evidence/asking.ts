import type { CheckKind } from '../../checks/check.ts';

/** The checks that send requests to a Service's Pods and want an answer. */
export const ASKING: readonly CheckKind[] = [
  'hostPortAnswers',
  'everyPodAnswers',
  'clusterIpAnswers',
  'nodePortAnswers',
  'loadBalancerAnswers',
];
