import type { KubernetesObject, V1Deployment, V1Scale } from '@kubernetes/client-node';
import type { Cluster } from '@ngrok/webernetes';
import { invalid, methodNotAllowed } from '../admission/status.ts';
import { decode } from '../admission/strict.ts';
import { invalidValue } from '../admission/validation/field-errors.ts';
import type { Answer } from './handle.ts';
import { patched } from './patch/patch.ts';
import { getObject } from './read.ts';
import { undisturbed } from './undisturbed.ts';
import { replace, type Write } from './write.ts';

const SCALE = { group: 'autoscaling', version: 'v1', kind: 'Scale' };

/** The subresource `scale` of a Deployment or ReplicaSet: its replicas, and nothing else of it. */
export async function handleScale(cluster: Cluster, write: Write): Answer {
  const { resourceVersion } = (write.request.body as KubernetesObject | undefined)?.metadata ?? {};
  return undisturbed(resourceVersion, () => scaleOnce(cluster, write));
}

async function scaleOnce(cluster: Cluster, write: Write): Answer {
  const { request, route } = write;
  const existing = (await getObject(cluster, route)) as V1Deployment;
  if (request.method === 'GET') return [200, scaleOf(existing)];
  if (request.method !== 'PUT' && request.method !== 'PATCH') throw methodNotAllowed();
  const wanted = request.method === 'PUT' ? request.body : await patched(scaleOf(existing), request);
  const { spec } = decode(wanted as V1Scale & KubernetesObject, SCALE).object;
  const replicas = spec?.replicas ?? 0;
  if (replicas < 0) {
    const cause = invalidValue('spec.replicas', replicas, 'must be greater than or equal to 0');
    throw invalid('Scale', existing.metadata?.name ?? '', [cause], 'autoscaling');
  }
  const scaled = { ...existing, spec: { ...existing.spec, replicas } } as KubernetesObject;
  const [status, stored] = await replace(cluster, scaled, { ...write, existing });
  return [status, scaleOf(stored as V1Deployment)];
}

function scaleOf({ metadata, spec, status }: V1Deployment): KubernetesObject {
  const { name, namespace, uid, resourceVersion, creationTimestamp } = metadata ?? {};
  const labels = Object.entries(spec?.selector.matchLabels ?? {}).map((pair) => pair.join('='));
  return {
    kind: 'Scale',
    apiVersion: 'autoscaling/v1',
    metadata: { name, namespace, uid, resourceVersion, creationTimestamp },
    spec: { replicas: spec?.replicas ?? 0 },
    status: { replicas: status?.replicas ?? 0, selector: labels.join(',') },
  } as KubernetesObject;
}
