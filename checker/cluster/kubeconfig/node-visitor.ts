import type { V1Pod } from '@kubernetes/client-node';
import { isReady } from '../../run/pods.ts';
import { createIfMissing } from '../../run/resources.ts';
import { VISITOR, VISITOR_IMAGE } from '../../run/visitor.ts';
import { ExecError, type KubernetesApi, type PodRef } from '../cluster.ts';
import { realClock } from '../host/clock.ts';

const NODE_VISITOR: PodRef = { ...VISITOR, pod: 'node-visitor' };

const PATIENCE_MS = 60_000;

/**
 * A Pod of the checker's own on its node's network: a request from it starts at the node. Made where it is missing, in
 * the visitor's namespace, which is there already.
 * @throws {ExecError} when it does not start.
 */
export async function nodeVisitor(api: KubernetesApi, signal?: AbortSignal): Promise<PodRef> {
  const collection = `/api/v1/namespaces/${NODE_VISITOR.namespace}/pods`;
  const path = `${collection}/${NODE_VISITOR.pod}`;
  const deadline = realClock.now() + PATIENCE_MS;
  for (;;) {
    signal?.throwIfAborted();
    const { status, body } = await api.handle({ method: 'GET', path });
    if (status === 200 && isReady(body as V1Pod)) return NODE_VISITOR;
    // Probes side by side may both find it missing: the second one is told that it is there.
    if (status === 404) await make(api, collection);
    if (realClock.now() >= deadline)
      throw new ExecError(`Pod ${NODE_VISITOR.pod} is not ready in ${PATIENCE_MS / 1000} s`);
    await realClock.sleep(50, signal);
  }
}

async function make(api: KubernetesApi, path: string): Promise<void> {
  const body: V1Pod = {
    apiVersion: 'v1',
    kind: 'Pod',
    metadata: { name: NODE_VISITOR.pod, namespace: NODE_VISITOR.namespace },
    spec: {
      hostNetwork: true,
      terminationGracePeriodSeconds: 0,
      containers: [
        { name: 'visitor', image: VISITOR_IMAGE, imagePullPolicy: 'IfNotPresent', command: ['sleep', 'infinity'] },
      ],
    },
  };
  await createIfMissing(api, path, body);
}
