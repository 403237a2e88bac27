import type { AdmissionRule, Finding } from '../rule.ts';
import { elements, field, type Part } from '../shapes.ts';

/** Network policies add up: one that lets Pods out undoes the fence that keeps answers inside of the cluster. */
export const wayOut: AdmissionRule = {
  name: 'way-out',
  find({ object }) {
    if (object.kind !== 'NetworkPolicy') return [];
    return elements(field({ value: object, path: [] }, 'spec', 'egress')).flatMap(outward);
  },
};

function outward(rule: Part): Finding[] {
  const peers = elements(field(rule, 'to'));
  if (peers.length === 0) return [{ path: rule.path, message: 'egress without `to` lets Pods out of the cluster' }];
  return peers
    .map((peer) => field(peer, 'ipBlock', 'cidr'))
    .filter(({ value }) => value !== undefined && !INSIDE.test(String(value)))
    .map(({ path, value }) => ({
      path,
      message: `egress to ${String(value).slice(0, 60)} lets Pods out of the cluster`,
    }));
}

/** Blocks of kind's Pods and Services: https://kind.sigs.k8s.io/docs/user/configuration/#networking. */
const INSIDE = /^10\.(?:244|96)\.\d{1,3}\.\d{1,3}\/(?:1[6-9]|2\d|3[0-2])$/;
