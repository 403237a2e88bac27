import type { KubernetesObject } from '@kubernetes/client-node';
import type { Cluster } from '@ngrok/webernetes';

interface Kind {
  readonly apiVersion: string;
  readonly kind: string;
  readonly namespaced: boolean;
}

type Method = (request: object) => Promise<KubernetesObject>;

/**
 * webernetes' typed client, by the kind's name: `createNamespacedPod` and its sisters, behind which its controllers,
 * its allocations and its graceful deletion are.
 * @throws its own errors, which `api/errors.ts` turns into a Status.
 */
export function webernetesWriter({ api }: Cluster, { apiVersion, kind, namespaced }: Kind) {
  const group = apiVersion === 'v1' ? api.corev1 : apiVersion === 'apps/v1' ? api.appsv1 : api.discoveryv1;
  const methods = group as unknown as Readonly<Record<string, Method | undefined>>;
  const noun = namespaced ? `Namespaced${kind}` : kind;
  const call = (name: string, request: object): Promise<KubernetesObject> => {
    const method = methods[name];
    if (method) return method.call(group, request);
    throw Object.assign(new Error('the server does not allow this method on the requested resource'), { code: 405 });
  };
  return {
    create: (namespace: string, body: KubernetesObject) => call(`create${noun}`, { namespace, body }),
    replace: (namespace: string, name: string, body: KubernetesObject) =>
      call(`replace${noun}`, { namespace, name, body }),
    remove: (namespace: string, name: string, body: object | undefined) =>
      call(`delete${noun}`, { namespace, name, body }),
  };
}
