import type { KubernetesObject } from '@kubernetes/client-node';
import type { Cluster } from '../../cluster/cluster.ts';
import { deleteOwnNamespaces } from '../../run/namespaces.ts';

/** What an answer could have left behind, by the path of its collection; what is not served is not there. */
const LOOKED_AT = [
  '/api/v1/namespaces',
  '/api/v1/pods',
  '/api/v1/services',
  '/api/v1/configmaps',
  '/api/v1/serviceaccounts',
  '/api/v1/persistentvolumes',
  '/apis/apps/v1/deployments',
  '/apis/apps/v1/daemonsets',
  '/apis/apps/v1/statefulsets',
  '/apis/networking.k8s.io/v1/ingresses',
  '/apis/networking.k8s.io/v1/ingressclasses',
  '/apis/networking.k8s.io/v1/networkpolicies',
  '/apis/rbac.authorization.k8s.io/v1/clusterroles',
  '/apis/rbac.authorization.k8s.io/v1/clusterrolebindings',
  '/apis/admissionregistration.k8s.io/v1/mutatingwebhookconfigurations',
  '/apis/admissionregistration.k8s.io/v1/validatingwebhookconfigurations',
  '/apis/apiextensions.k8s.io/v1/customresourcedefinitions',
  '/apis/scheduling.k8s.io/v1/priorityclasses',
] as const;

/** How long a namespace may take to go, of the cluster's time, in milliseconds. */
const PATIENCE_MS = 120_000;

/** A cluster as it was made, to which it has to come back after every answer. */
export class CleanSlate {
  readonly #cluster: Cluster;
  readonly #asMade: ReadonlySet<string>;

  private constructor(cluster: Cluster, asMade: ReadonlySet<string>) {
    this.#cluster = cluster;
    this.#asMade = asMade;
  }

  static async of(cluster: Cluster): Promise<CleanSlate> {
    return new CleanSlate(cluster, await objectsIn(cluster));
  }

  /** Deletes the labs' namespaces and waits until nothing is left; what stays all the same comes back by name. */
  async wipe(): Promise<string[]> {
    const { clock } = this.#cluster;
    const deadline = clock.now() + PATIENCE_MS;
    await this.#endPods();
    await deleteOwnNamespaces(this.#cluster);
    for (;;) {
      const left = await this.#left();
      if (left.length === 0 || clock.now() >= deadline) return left.toSorted();
      await clock.sleep(200);
    }
  }

  /** A namespace whose Pods are gone goes at once; else the API server comes back to it after half a minute. */
  async #endPods(): Promise<void> {
    const { api, clock } = this.#cluster;
    const namespaces = (await this.#left()).flatMap((name) => /^\/api\/v1\/namespaces \/(.+)$/.exec(name)?.[1] ?? []);
    const body = { kind: 'DeleteOptions', apiVersion: 'v1', gracePeriodSeconds: 0, propagationPolicy: 'Background' };
    for (const kind of CONTROLLERS)
      await Promise.all(
        namespaces.map((name) =>
          api.handle({ method: 'DELETE', path: `/apis/apps/v1/namespaces/${name}/${kind}`, body }),
        ),
      );
    const deadline = clock.now() + PODS_MS;
    do {
      await Promise.all(
        namespaces.map((name) => api.handle({ method: 'DELETE', path: `/api/v1/namespaces/${name}/pods`, body })),
      );
      await clock.sleep(100);
    } while (clock.now() < deadline && (await this.#left()).some((name) => name.startsWith('/api/v1/pods ')));
  }

  async #left(): Promise<string[]> {
    return [...(await objectsIn(this.#cluster))].filter((name) => !this.#asMade.has(name) && !BY_ITSELF.test(name));
  }
}

/** In the order in which they would make Pods anew. */
const CONTROLLERS = ['deployments', 'statefulsets', 'daemonsets', 'replicasets'] as const;

/** For Pods to end that get no time to; of the cluster's time, in milliseconds. */
const PODS_MS = 10_000;

/** What a new cluster goes on making for a while, in namespaces that no answer can write in. */
const BY_ITSELF =
  / (?:kube-[^/]*|local-path-storage)\/|\/configmaps [^/]*\/kube-root-ca\.crt$|\/serviceaccounts [^/]*\/default$/;

async function objectsIn({ api }: Cluster): Promise<Set<string>> {
  const lists = LOOKED_AT.map(async (path) => {
    const { status, body } = await api.handle({ method: 'GET', path });
    const items = status === 200 ? (body as { items: KubernetesObject[] }).items : [];
    return items.map(({ metadata }) => `${path} ${metadata?.namespace ?? ''}/${metadata?.name}`);
  });
  return new Set((await Promise.all(lists)).flat());
}
