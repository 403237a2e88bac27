import type { V1Pod } from '@kubernetes/client-node';
import { humanDuration } from '../../../cluster/embedded/api/table/cells/age.ts';
import type { Kubectl } from '../context.ts';
import { describeContainers } from './containers.ts';
import { describePlacing, describeVolumes } from './pod-parts.ts';
import { type Text, timeText } from './text.ts';

export function describePod(pod: V1Pod, text: Text, { host }: Kubectl): void {
  const { metadata = {}, spec, status = {} } = pod;
  describeHead(pod, text);
  if (metadata.deletionTimestamp) {
    const since = humanDuration(host.cluster.webernetes.clock.nowMs() - Date.parse(String(metadata.deletionTimestamp)));
    text.add(`Status:\tTerminating (lasts ${since})`);
    text.add(`Termination Grace Period:\t${metadata.deletionGracePeriodSeconds}s`);
  } else text.add(`Status:\t${status.phase}`);
  if (status.reason) text.add(`Reason:\t${status.reason}`);
  if (status.message) text.add(`Message:\t${status.message}`);
  describeAddresses(pod, text);
  const [owner] = (metadata.ownerReferences ?? []).filter(({ controller }) => controller);
  if (owner) text.add(`Controlled By:\t${owner.kind}/${owner.name}`);
  const { initContainerStatuses = [], containerStatuses = [], conditions = [] } = status;
  if (spec?.initContainers?.length)
    describeContainers(
      { title: 'Init Containers', containers: spec.initContainers, statuses: initContainerStatuses, pod },
      text,
    );
  describeContainers(
    { title: 'Containers', containers: spec?.containers ?? [], statuses: containerStatuses, pod },
    text,
  );
  if (conditions.length > 0) {
    text.add('Conditions:');
    text.add('Type\tStatus', 1);
    for (const { type, status: is } of conditions) text.add(`${type} \t${is} `, 1);
  }
  describeVolumes(spec?.volumes ?? [], text);
  text.add(`QoS Class:\t${status.qosClass ?? 'BestEffort'}`);
  describePlacing(spec, text);
}

function describeHead({ metadata = {}, spec, status = {} }: V1Pod, text: Text): void {
  text.add(`Name:\t${metadata.name}`);
  text.add(`Namespace:\t${metadata.namespace}`);
  if (spec?.priority !== undefined) text.add(`Priority:\t${spec.priority}`);
  if (spec?.priorityClassName) text.add(`Priority Class Name:\t${spec.priorityClassName}`);
  if (spec?.serviceAccountName) text.add(`Service Account:\t${spec.serviceAccountName}`);
  text.add(`Node:\t${spec?.nodeName ? `${spec.nodeName}/${status.hostIP ?? ''}` : '<none>'}`);
  if (status.startTime) text.add(`Start Time:\t${timeText(status.startTime)}`);
  text.labels('Labels', metadata.labels);
  text.annotations(metadata.annotations);
}

function describeAddresses({ status = {} }: V1Pod, text: Text): void {
  const { podIP = '', podIPs = [] } = status;
  text.add(`IP:\t${podIP}`);
  text.add(podIPs.length === 0 ? 'IPs:\t<none>' : 'IPs:');
  for (const { ip } of podIPs) text.add(`IP:\t${ip}`, 1);
}
