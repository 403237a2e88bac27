import type { Cluster, ImageConstructor, ProcessContext, V1Service } from '@ngrok/webernetes';

/** The private method of webernetes' kube-proxy (0.3.5) that decides what a Service's rules are. */
interface KubeProxy {
  reconcileService(ctx: ProcessContext, service: V1Service): void;
}

/**
 * A kube-proxy for which a Service of type LoadBalancer is the NodePort it also is; as shipped it is not routed at all.
 * Registered before `init()` under a higher version, which `webernetes/kube-proxy:latest` then means.
 */
export function registerKubeProxy(cluster: Cluster): void {
  const shipped = cluster.imageRegistry.create('webernetes/kube-proxy:latest');
  if (!shipped) throw new Error('webernetes has no kube-proxy image any more');
  const Shipped = shipped.constructor as new () => InstanceType<ImageConstructor> & KubeProxy;
  cluster.registerImage(
    class extends Shipped {
      static readonly imageName = 'webernetes/kube-proxy';
      static readonly imageVersion = '1.1';

      override reconcileService(ctx: ProcessContext, service: V1Service): void {
        const routed =
          service.spec?.type === 'LoadBalancer' ? { ...service, spec: { ...service.spec, type: 'NodePort' } } : service;
        super.reconcileService(ctx, routed);
      }
    },
  );
}
