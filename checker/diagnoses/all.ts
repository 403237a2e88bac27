import { containerKeepsEnding } from './container-keeps-ending.ts';
import type { Diagnosis } from './diagnosis.ts';
import { externalIpPending } from './external-ip-pending.ts';
import { fieldMisplaced } from './field-misplaced.ts';
import { hostPortNotMapped } from './host-port-not-mapped.ts';
import { imageDiffers } from './image-differs.ts';
import { imageNotFound } from './image-not-found.ts';
import { namedTargetPortMissing } from './named-target-port-missing.ts';
import { namespaceMissing } from './namespace-missing.ts';
import { nodePortOnClusterIp } from './node-port-on-cluster-ip.ts';
import { nodePortOutOfRange } from './node-port-out-of-range.ts';
import { nodePortTaken } from './node-port-taken.ts';
import { objectInOtherNamespace } from './object-in-other-namespace.ts';
import { objectMissing } from './object-missing.ts';
import { podsNeverReady } from './pods-never-ready.ts';
import { portClaimedByPod } from './port-claimed-by-pod.ts';
import { portsSwapped } from './ports-swapped.ts';
import { replicasDiffer } from './replicas-differ.ts';
import { selectorMatchesNoPod } from './selector-matches-no-pod.ts';
import { selectorMatchesOthers } from './selector-matches-others.ts';
import { serviceHeadless } from './service-headless.ts';
import { serviceOfOtherType } from './service-of-other-type.ts';
import { servicePortDiffers } from './service-port-differs.ts';
import { serviceWithoutSelector } from './service-without-selector.ts';
import { targetPortClosed } from './target-port-closed.ts';
import { templateLabelsDiffer } from './template-labels-differ.ts';
import { wrongType } from './wrong-type.ts';
import { yamlDoesNotParse } from './yaml-does-not-parse.ts';

/** Every mistake that has a name. Of those that explain one failure, the one that stands first here is told first. */
export const allDiagnoses: readonly Diagnosis[] = [
  yamlDoesNotParse,
  nodePortOutOfRange,
  nodePortTaken,
  nodePortOnClusterIp,
  templateLabelsDiffer,
  namespaceMissing,
  wrongType,
  fieldMisplaced,
  objectInOtherNamespace,
  objectMissing,
  imageNotFound,
  containerKeepsEnding,
  replicasDiffer,
  imageDiffers,
  podsNeverReady,
  serviceHeadless,
  serviceOfOtherType,
  portsSwapped,
  servicePortDiffers,
  hostPortNotMapped,
  serviceWithoutSelector,
  selectorMatchesNoPod,
  selectorMatchesOthers,
  namedTargetPortMissing,
  portClaimedByPod,
  targetPortClosed,
  externalIpPending,
];
