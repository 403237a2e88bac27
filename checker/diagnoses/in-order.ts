import { admissionRefused } from './admission-refused.ts';
import { answerDiffers } from './answer-differs.ts';
import { answerMissing } from './answer-missing.ts';
import { answeredByStranger } from './answered-by-stranger.ts';
import { containerKeepsEnding } from './container-keeps-ending.ts';
import type { Diagnosis } from './diagnosis.ts';
import { doorThoughtShut } from './door-thought-shut.ts';
import { endpointSliceByHand } from './endpoint-slice-by-hand.ts';
import { externalIpPending } from './external-ip-pending.ts';
import { externalNameChangesNoPort } from './external-name-changes-no-port.ts';
import { externalNameNamesNothing } from './external-name-names-nothing.ts';
import { externalNameNotAName } from './external-name-not-a-name.ts';
import { fieldMisplaced } from './field-misplaced.ts';
import { headlessChangesNoPort } from './headless-changes-no-port.ts';
import { hostPortNotMapped } from './host-port-not-mapped.ts';
import { hostPortTaken } from './host-port-taken.ts';
import { imageDiffers } from './image-differs.ts';
import { imageNotFound } from './image-not-found.ts';
import { imageNotLoaded } from './image-not-loaded.ts';
import { imageTagUnknown } from './image-tag-unknown.ts';
import { ingressBackendMissing } from './ingress-backend-missing.ts';
import { ingressBackendPort } from './ingress-backend-port.ts';
import { ingressClassUnknown } from './ingress-class-unknown.ts';
import { ingressHostDiffers } from './ingress-host-differs.ts';
import { ingressHostMissing } from './ingress-host-missing.ts';
import { ingressLeadsElsewhere } from './ingress-leads-elsewhere.ts';
import { ingressPathExact } from './ingress-path-exact.ts';
import { ingressPathTypeMissing } from './ingress-path-type-missing.ts';
import { insideAddressFromOutside } from './inside-address-from-outside.ts';
import { kindConfigMisplaced } from './kind-config-misplaced.ts';
import { kindConfigWithoutMapping } from './kind-config-without-mapping.ts';
import { labelsOnDeploymentOnly } from './labels-on-deployment-only.ts';
import { listensOnLoopback } from './listens-on-loopback.ts';
import { localhostIsOneself } from './localhost-is-oneself.ts';
import { mappingFromOtherPort } from './mapping-from-other-port.ts';
import { mappingNeedsNewCluster } from './mapping-needs-new-cluster.ts';
import { mappingNotTcp } from './mapping-not-tcp.ts';
import { mappingSwapped } from './mapping-swapped.ts';
import { mappingToOtherPort } from './mapping-to-other-port.ts';
import { namedTargetPortMissing } from './named-target-port-missing.ts';
import { namespaceMissing } from './namespace-missing.ts';
import { networkPolicyInTheWay } from './network-policy-in-the-way.ts';
import { noGracefulStop } from './no-graceful-stop.ts';
import { noLocalEndpoint } from './no-local-endpoint.ts';
import { noReadinessProbe } from './no-readiness-probe.ts';
import { nodePortAsPort } from './node-port-as-port.ts';
import { nodePortDiffers } from './node-port-differs.ts';
import { nodePortOnClusterIp } from './node-port-on-cluster-ip.ts';
import { nodePortOnPodIp } from './node-port-on-pod-ip.ts';
import { nodePortOnServiceIp } from './node-port-on-service-ip.ts';
import { nodePortOutOfRange } from './node-port-out-of-range.ts';
import { nodePortTaken } from './node-port-taken.ts';
import { nodePortsNotAllocated } from './node-ports-not-allocated.ts';
import { nodePortsSwapped } from './node-ports-swapped.ts';
import { notTakenForGrading } from './not-taken-for-grading.ts';
import { nothingListens } from './nothing-listens.ts';
import { objectInOtherNamespace } from './object-in-other-namespace.ts';
import { objectMissing } from './object-missing.ts';
import { podHasNoName } from './pod-has-no-name.ts';
import { podWithoutTheLabel } from './pod-without-the-label.ts';
import { podsNeverReady } from './pods-never-ready.ts';
import { portClaimedByPod } from './port-claimed-by-pod.ts';
import { portNotTcp } from './port-not-tcp.ts';
import { portsSwapped } from './ports-swapped.ts';
import { predictionMissing } from './prediction-missing.ts';
import { probePathWrong } from './probe-path-wrong.ts';
import { probePortClosed } from './probe-port-closed.ts';
import { quotaExceeded } from './quota-exceeded.ts';
import { replicasDiffer } from './replicas-differ.ts';
import { selectorMatchesNoPod } from './selector-matches-no-pod.ts';
import { selectorMatchesOthers } from './selector-matches-others.ts';
import { serviceHeadless } from './service-headless.ts';
import { serviceNotExternalName } from './service-not-external-name.ts';
import { serviceNotHeadless } from './service-not-headless.ts';
import { serviceOfOtherType } from './service-of-other-type.ts';
import { servicePortDiffers } from './service-port-differs.ts';
import { serviceWithoutSelector } from './service-without-selector.ts';
import { sessionAffinityHidesPods } from './session-affinity-hides-pods.ts';
import { shortNameAcrossNamespaces } from './short-name-across-namespaces.ts';
import { slowStart } from './slow-start.ts';
import { stopsTooSlowly } from './stops-too-slowly.ts';
import { targetPortClosed } from './target-port-closed.ts';
import { targetPortIsANumber } from './target-port-is-a-number.ts';
import { templateLabelsDiffer } from './template-labels-differ.ts';
import { tunnelBalances } from './tunnel-balances.ts';
import { tunnelMissing } from './tunnel-missing.ts';
import { tunnelToClosedPort } from './tunnel-to-closed-port.ts';
import { tunnelToStranger } from './tunnel-to-stranger.ts';
import { wrongType } from './wrong-type.ts';
import { yamlDoesNotParse } from './yaml-does-not-parse.ts';

/** Every mistake that has a name. Of those that explain one failure, the one that stands first here is told first. */
export const diagnosesInOrder: readonly Diagnosis[] = [
  yamlDoesNotParse,
  notTakenForGrading,
  externalNameNotAName,
  ingressPathTypeMissing,
  nodePortOutOfRange,
  nodePortTaken,
  nodePortOnClusterIp,
  templateLabelsDiffer,
  namespaceMissing,
  wrongType,
  fieldMisplaced,
  objectInOtherNamespace,
  objectMissing,
  imageTagUnknown,
  imageNotLoaded,
  imageNotFound,
  containerKeepsEnding,
  replicasDiffer,
  imageDiffers,
  quotaExceeded,
  admissionRefused,
  probePathWrong,
  probePortClosed,
  slowStart,
  podsNeverReady,
  serviceHeadless,
  serviceNotHeadless,
  serviceNotExternalName,
  externalNameNamesNothing,
  podHasNoName,
  podWithoutTheLabel,
  shortNameAcrossNamespaces,
  serviceOfOtherType,
  portsSwapped,
  nodePortAsPort,
  portNotTcp,
  servicePortDiffers,
  nodePortsSwapped,
  hostPortNotMapped,
  nodePortDiffers,
  kindConfigMisplaced,
  kindConfigWithoutMapping,
  mappingNotTcp,
  hostPortTaken,
  mappingNeedsNewCluster,
  mappingSwapped,
  mappingToOtherPort,
  mappingFromOtherPort,
  tunnelMissing,
  tunnelToClosedPort,
  tunnelToStranger,
  tunnelBalances,
  answerMissing,
  answerDiffers,
  serviceWithoutSelector,
  labelsOnDeploymentOnly,
  selectorMatchesNoPod,
  selectorMatchesOthers,
  namedTargetPortMissing,
  endpointSliceByHand,
  portClaimedByPod,
  answeredByStranger,
  listensOnLoopback,
  targetPortClosed,
  nothingListens,
  noLocalEndpoint,
  networkPolicyInTheWay,
  sessionAffinityHidesPods,
  nodePortsNotAllocated,
  externalIpPending,
  ingressClassUnknown,
  ingressHostDiffers,
  ingressHostMissing,
  ingressBackendMissing,
  ingressBackendPort,
  ingressPathExact,
  ingressLeadsElsewhere,
  targetPortIsANumber,
  predictionMissing,
  headlessChangesNoPort,
  externalNameChangesNoPort,
  nodePortOnPodIp,
  nodePortOnServiceIp,
  insideAddressFromOutside,
  localhostIsOneself,
  doorThoughtShut,
  noReadinessProbe,
  noGracefulStop,
  stopsTooSlowly,
];
