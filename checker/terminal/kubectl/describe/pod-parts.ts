import type { V1PodSpec, V1PodTemplateSpec, V1Toleration, V1Volume } from '@kubernetes/client-node';
import { describeContainers } from './containers.ts';
import type { Text } from './text.ts';

/** The Pods that a Deployment or a ReplicaSet makes. */
export function describeTemplate({ metadata, spec }: V1PodTemplateSpec, text: Text): void {
  text.add('Pod Template:');
  text.labels('  Labels', metadata?.labels);
  if (Object.keys(metadata?.annotations ?? {}).length > 0) text.annotations(metadata?.annotations, '  ');
  if (spec?.serviceAccountName) text.add(`  Service Account:\t${spec.serviceAccountName}`);
  if (spec?.initContainers?.length)
    describeContainers({ title: 'Init Containers', containers: spec.initContainers }, text);
  describeContainers({ title: 'Containers', containers: spec?.containers ?? [] }, text);
  describeVolumes(spec?.volumes ?? [], text, '  ');
  describePlacing(spec, text, '  ');
}

/** Where its Pods may run. */
export function describePlacing(spec: V1PodSpec | undefined, text: Text, indent = ''): void {
  text.labels(`${indent}Node-Selectors`, spec?.nodeSelector);
  const tolerations = (spec?.tolerations ?? []).toSorted((one, other) =>
    (one.key ?? '') < (other.key ?? '') ? -1 : 1,
  );
  text.column(`${indent}Tolerations`, tolerations.map(tolerationText));
}

function tolerationText({ key = '', value, effect, operator, tolerationSeconds }: V1Toleration): string {
  const what = `${key}${value ? `=${value}` : ''}${effect ? `:${effect}` : ''}`;
  const exists = operator === 'Exists' && !value ? `${what === '' ? '' : ' '}op=Exists` : '';
  return `${what}${exists}${tolerationSeconds === undefined ? '' : ` for ${tolerationSeconds}s`}`;
}

export function describeVolumes(volumes: readonly V1Volume[], text: Text, indent = ''): void {
  text.add(volumes.length === 0 ? `${indent}Volumes:\t<none>` : `${indent}Volumes:`);
  for (const { name, configMap, secret, emptyDir } of volumes) {
    text.add(`${indent === '' ? '' : ' '}${name}:`, 1);
    if (configMap) {
      text.add('Type:\tConfigMap (a volume populated by a ConfigMap)', 2);
      text.add(`Name:\t${configMap.name}`, 2);
      text.add(`Optional:\t${configMap.optional ?? false}`, 2);
    } else if (secret) {
      text.add('Type:\tSecret (a volume populated by a Secret)', 2);
      text.add(`SecretName:\t${secret.secretName}`, 2);
      text.add(`Optional:\t${secret.optional ?? false}`, 2);
    } else if (emptyDir) {
      text.add("Type:\tEmptyDir (a temporary directory that shares a pod's lifetime)", 2);
      text.add(`Medium:\t${emptyDir.medium ?? ''}`, 2);
      text.add(`SizeLimit:\t${emptyDir.sizeLimit ?? '<unset>'}`, 2);
    } else text.add('<unknown>', 2);
  }
}
