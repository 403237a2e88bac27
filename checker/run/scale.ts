import type { KubernetesApi } from '../cluster/cluster.ts';
import { succeed } from './resources.ts';

/**
 * As `kubectl scale` does.
 * @throws {UnreachableError} where the API server will not.
 */
export async function setReplicas(
  api: KubernetesApi,
  namespace: string,
  deployment: string,
  to: number,
): Promise<void> {
  await succeed(api, {
    method: 'PATCH',
    path: `/apis/apps/v1/namespaces/${namespace}/deployments/${deployment}/scale`,
    contentType: 'application/merge-patch+json',
    body: { spec: { replicas: to } },
  });
}
