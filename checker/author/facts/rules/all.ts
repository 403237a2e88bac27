import type { Rule } from '../rule.ts';
import { containerPortOpens } from './container-port-opens.ts';
import { dockerAddressAsPod } from './docker-address-as-pod.ts';
import { endpointIsPodIp } from './endpoint-is-pod-ip.ts';
import { endpointsCommand } from './endpoints-command.ts';
import { endpointsManifest } from './endpoints-manifest.ts';
import { externalIps } from './external-ips.ts';
import { externalNameForwards } from './external-name-forwards.ts';
import { fourTypes } from './four-types.ts';
import { ingressClassAnnotation } from './ingress-class-annotation.ts';
import { ingressIsTheStandard } from './ingress-is-the-standard.ts';
import { ingressNginx } from './ingress-nginx.ts';
import { ingressOldApi } from './ingress-old-api.ts';
import { ipvs } from './ipvs.ts';
import { kubeProxyCarries } from './kube-proxy-carries.ts';
import { loadBalancerByItself } from './load-balancer-by-itself.ts';
import { loadBalancerMakesThree } from './load-balancer-makes-three.ts';
import { localhostOfANode } from './localhost-of-a-node.ts';
import { nodePortByWayOfService } from './node-port-by-way-of-service.ts';
import { nodePortOnInsideAddress } from './node-port-on-inside-address.ts';
import { nodePortRange } from './node-port-range.ts';
import { nodesDoNotTalk } from './nodes-do-not-talk.ts';
import { portForwardToService } from './port-forward-to-service.ts';
import { randomPerRequest } from './random-per-request.ts';
import { restartChangesIp } from './restart-changes-ip.ts';
import { roundRobin } from './round-robin.ts';

/** In the order of `--list`. */
export const allRules: readonly Rule[] = [
  endpointsCommand,
  endpointsManifest,
  endpointIsPodIp,
  roundRobin,
  randomPerRequest,
  dockerAddressAsPod,
  nodePortOnInsideAddress,
  nodePortByWayOfService,
  kubeProxyCarries,
  nodePortRange,
  portForwardToService,
  loadBalancerMakesThree,
  loadBalancerByItself,
  ingressNginx,
  ingressIsTheStandard,
  ingressOldApi,
  ingressClassAnnotation,
  ipvs,
  externalIps,
  localhostOfANode,
  restartChangesIp,
  nodesDoNotTalk,
  fourTypes,
  externalNameForwards,
  containerPortOpens,
];
