import type { V1Deployment, V1Pod } from '@kubernetes/client-node';
import type { Look } from '../../checker/checks/check.ts';
import type { Cluster } from '../../checker/cluster/cluster.ts';
import { apply } from '../../checker/run/apply.ts';
import { eventually } from '../../checker/run/eventually.ts';
import { ensureNamespace } from '../../checker/run/namespaces.ts';
import { isReady } from '../../checker/run/pods.ts';
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

/** Deletes the namespace at once and waits until it is gone: the next capture may want its nodePort. */
export async function clearStage(cluster: Cluster, { namespace }: Capture, signal: AbortSignal): Promise<void> {
  const path = `/api/v1/namespaces/${namespace}`;
  await cluster.api.handle({ method: 'DELETE', path });
  const body = { kind: 'DeleteOptions', apiVersion: 'v1', gracePeriodSeconds: 0 };
  await cluster.api.handle({ method: 'DELETE', path: `${path}/pods`, body });
  const look = async (): Promise<Look> => {
    const isGone = (await cluster.api.handle({ method: 'GET', path })).status === 404;
    return { holds: isGone, expected: `namespace ${namespace} gone`, seen: isGone ? 'gone' : 'still there' };
  };
  await wait(cluster, look, signal);
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
