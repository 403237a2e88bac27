import type { V1Pod } from '@kubernetes/client-node';
import type { Cluster, PodRef } from '../cluster/cluster.ts';
import { UserError } from '../errors.ts';
import { ensureNamespace } from './namespaces.ts';
import type { Objects } from './objects.ts';
import { isHopeless, isReady, trouble } from './pods.ts';
import { createIfMissing } from './resources.ts';

/** The checker's own Pod: it asks from another namespace than the reader's, and is never behind a reader's Service. */
export const VISITOR: PodRef = { namespace: 'gatehouse-visitor', pod: 'visitor' };

/** Loaded into a kind node that lacks it, as the labs' own images are. */
export const VISITOR_IMAGE = 'busybox:1.37';

/**
 * Makes the visitor where it is missing, and waits for it.
 * @throws {UserError} when it does not start: without it nothing can be judged.
 */
export async function ensureVisitor(cluster: Cluster, objects: Objects, signal: AbortSignal): Promise<void> {
  const { namespace, pod: name } = VISITOR;
  await ensureNamespace(cluster, objects.discovery, namespace);
  if (!(await objects.pod(namespace, name))) {
    await createIfMissing(cluster.api, `/api/v1/namespaces/${namespace}/pods`, visitorPod());
  }
  const deadline = cluster.clock.now() + PATIENCE_MS;
  for (;;) {
    signal.throwIfAborted();
    const pod = await objects.pod(namespace, name);
    if (pod && isReady(pod)) return;
    if (cluster.clock.now() >= deadline || (pod && isHopeless(pod))) throw notReady(pod);
    await cluster.clock.sleep(50, signal);
  }
}

const PATIENCE_MS = 60_000;

function notReady(pod: V1Pod | undefined): UserError {
  const found = pod && trouble(pod);
  const why = found ? `${found.reason}: ${found.message}` : `not ready in ${PATIENCE_MS / 1000} s`;
  return new UserError(`the checker's own Pod ${VISITOR.namespace}/${VISITOR.pod} does not start (${why})`, {
    hint: `it needs the image ${VISITOR_IMAGE}: docker pull ${VISITOR_IMAGE}, and check again`,
    exitCode: 3,
  });
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
