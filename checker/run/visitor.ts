import type { V1Pod } from '@kubernetes/client-node';
import type { Cluster, PodRef } from '../cluster/cluster.ts';
import { ensureNamespace } from './namespaces.ts';
import type { Objects } from './objects.ts';
import { isReady } from './pods.ts';
import { succeed } from './resources.ts';

/** The checker's own Pod: it asks from another namespace than the reader's, and is never behind a reader's Service. */
export const VISITOR: PodRef = { namespace: 'gatehouse-visitor', pod: 'visitor' };

/** Loaded into a kind node that lacks it, as the labs' own images are. */
export const VISITOR_IMAGE = 'busybox:1.37';

/** Makes the visitor where it is missing, and waits for it. @throws {Error} when it does not start: ours to mend. */
export async function ensureVisitor(cluster: Cluster, objects: Objects, signal: AbortSignal): Promise<void> {
  const { namespace, pod: name } = VISITOR;
  await ensureNamespace(cluster, objects.discovery, namespace);
  if (!(await objects.pod(namespace, name))) {
    await succeed(cluster.api, { method: 'POST', path: `/api/v1/namespaces/${namespace}/pods`, body: visitorPod() });
  }
  const deadline = cluster.clock.now() + 60_000;
  while (cluster.clock.now() < deadline) {
    signal.throwIfAborted();
    const pod = await objects.pod(namespace, name);
    if (pod && isReady(pod)) return;
    await cluster.clock.sleep(50, signal);
  }
  throw new Error(`the checker's own Pod ${namespace}/${name} (${VISITOR_IMAGE}) did not become ready in 60 s`);
}

function visitorPod(): V1Pod {
  return {
    apiVersion: 'v1',
    kind: 'Pod',
    metadata: { name: VISITOR.pod, namespace: VISITOR.namespace },
    spec: {
      terminationGracePeriodSeconds: 0,
      containers: [
        { name: 'visitor', image: VISITOR_IMAGE, imagePullPolicy: 'IfNotPresent', command: ['sleep', 'infinity'] },
      ],
    },
  };
}
