import type { V1Deployment, V1DeploymentSpec, V1ReplicaSet, V1ReplicaSetSpec } from '@kubernetes/client-node';
import { defaultPodTemplate } from './pod.ts';
import { ensured, setDefault } from './unset.ts';

/** Source: Kubernetes pkg/apis/apps/v1/defaults.go. */
export function defaultDeployment(deployment: V1Deployment): void {
  const spec = ensured(deployment, 'spec', {} as V1DeploymentSpec);
  setDefault(spec, 'replicas', 1);
  setDefault(spec, 'revisionHistoryLimit', 10);
  setDefault(spec, 'progressDeadlineSeconds', 600);
  defaultStrategy(spec);
  defaultPodTemplate(ensured(spec, 'template', {}));
}

export function defaultReplicaSet(replicaSet: V1ReplicaSet): void {
  const spec = ensured(replicaSet, 'spec', {} as V1ReplicaSetSpec);
  setDefault(spec, 'replicas', 1);
  defaultPodTemplate(ensured(spec, 'template', {}));
}

function defaultStrategy(spec: V1DeploymentSpec): void {
  const strategy = ensured(spec, 'strategy', {});
  setDefault(strategy, 'type', 'RollingUpdate');
  if (strategy.type !== 'RollingUpdate') return;
  const rolling = ensured(strategy, 'rollingUpdate', {});
  setDefault(rolling, 'maxUnavailable', '25%');
  setDefault(rolling, 'maxSurge', '25%');
}
