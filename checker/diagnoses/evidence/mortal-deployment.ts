import type { V1Container, V1Deployment } from '@kubernetes/client-node';
import type { Evidence, Failure } from '../diagnosis.ts';
import { deploymentAt } from './objects.ts';

/** The Deployment whose Pods were killed while requests went unanswered, and its first container. */
export function mortalDeployment(
  failure: Failure,
  evidence: Evidence,
): { deployment: V1Deployment; container: V1Container } | undefined {
  const deployment = deploymentAt(failure, evidence);
  const container = deployment?.spec?.template.spec?.containers[0];
  return deployment && container ? { deployment, container } : undefined;
}
