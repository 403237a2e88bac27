import type { V1Deployment, V1Pod } from '@kubernetes/client-node';
import type { Look } from '../../checker/checks/check.ts';
import type { Cluster } from '../../checker/cluster/cluster.ts';
import { apply } from '../../checker/run/apply.ts';
import { eventually } from '../../checker/run/eventually.ts';
import { ensureNamespace } from '../../checker/run/namespaces.ts';
import { isReady } from '../../checker/run/pods.ts';
import { remove } from '../../checker/run/remove.ts';
import { Discovery } from '../../checker/run/resources.ts';
import type { Capture } from './capture.ts';

const READY_MS = 60_000;

/** A namespace of the capture's own with its manifests in it, and what it waits for ready. */
export async function setStage(cluster: Cluster, capture: Capture, signal: AbortSignal): Promise<void> {
  const discovery = new Discovery(cluster.api);
  await ensureNamespace(cluster, discovery, capture.namespace);
  for (const manifest of capture.manifests) {
    const outcome = await apply(cluster, discovery, manifest, capture.namespace);
    if (outcome.result === 'accepted') continue;
    const why = outcome.result === 'refused' ? outcome.status.message : outcome.reason;
    throw new Error(`${capture.slug}/${manifest.file}: ${why}`);
  }
  for (const name of capture.wait) {
    await wait(cluster, () => lookAt(cluster, capture.namespace, name), signal);
  }
}

/** Deletes the namespace. It may take its time to go; its Services do not, as the next capture may want their nodePort. */
export async function clearStage(cluster: Cluster, { manifests, namespace }: Capture): Promise<void> {
  const path = `/api/v1/namespaces/${namespace}`;
  const services = manifests.filter(({ object }) => object.kind === 'Service');
  await Promise.all(services.map(({ object }) => remove(cluster, `${path}/services/${object.metadata.name}`)));
  await cluster.api.handle({ method: 'DELETE', path });
  const body = { kind: 'DeleteOptions', apiVersion: 'v1', gracePeriodSeconds: 0 };
  await cluster.api.handle({ method: 'DELETE', path: `${path}/pods`, body });
}

async function wait({ clock }: Cluster, look: () => Promise<Look>, signal: AbortSignal): Promise<void> {
  const last = await eventually(look, { clock, deadlineMs: READY_MS, signal });
  if (!last.holds) throw new Error(`expected ${last.expected}, and after ${READY_MS / 1000} s it is ${last.seen}`);
}

async function lookAt(cluster: Cluster, namespace: string, name: string): Promise<Look> {
  const base = name.startsWith('deployment/') ? '/apis/apps/v1' : '/api/v1';
  const path = `${base}/namespaces/${namespace}/${name.replace('/', 's/')}`;
  const { status, body } = await cluster.api.handle({ method: 'GET', path });
  const isReadyNow = name.startsWith('deployment/') ? isRolledOut(body as V1Deployment) : isReady(body as V1Pod);
  const holds = status === 200 && isReadyNow;
  return { holds, expected: `${name} ready in namespace ${namespace}`, seen: holds ? 'ready' : 'not ready' };
}

function isRolledOut({ spec, status }: V1Deployment): boolean {
  return status?.readyReplicas === (spec?.replicas ?? 1);
}
