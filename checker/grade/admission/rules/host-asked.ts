import { containersOf, podSpecOf } from '../pods.ts';
import type { AdmissionRule, Finding } from '../rule.ts';
import { field, type Part } from '../shapes.ts';

/** The node itself sends probes and hooks, past every network policy; Pod Security's `baseline` level keeps their `host` out. */
export const hostAsked: AdmissionRule = {
  name: 'host-asked',
  find(manifest) {
    const spec = podSpecOf(manifest);
    return spec ? containersOf(spec).flatMap(asked) : [];
  },
};

function asked(container: Part): Finding[] {
  return HANDLERS.flatMap((handler) => ['httpGet', 'tcpSocket'].map((way) => field(container, ...handler, way, 'host')))
    .filter(({ value }) => value !== undefined && value !== null && value !== '')
    .map(({ path }) => ({ path, message: 'host lets the node itself ask somewhere else than at this Pod' }));
}

const HANDLERS = [
  ['livenessProbe'],
  ['readinessProbe'],
  ['startupProbe'],
  ['lifecycle', 'postStart'],
  ['lifecycle', 'preStop'],
];
