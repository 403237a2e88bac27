import type { Cluster, ProcessContext, V1Deployment } from '@ngrok/webernetes';
import { shippedImage, substituted } from './shipped-image.ts';

const NAME = 'webernetes/deployment-controller';

type StatusWrite = { body: V1Deployment };

/**
 * A Deployment controller that forgets no change. As shipped (0.3.5) it puts its own copy of a Deployment into its
 * cache after each status write; what somebody else wrote meanwhile, a scale say, is lost on it until the next change.
 * Registered before `init()` under a higher version, which `webernetes/deployment-controller:latest` then means.
 */
export function registerDeploymentController(cluster: Cluster): void {
  cluster.registerImage(
    class extends shippedImage(cluster, NAME) {
      static readonly imageName = NAME;
      static readonly imageVersion = '1.1';

      override exec(ctx: ProcessContext, argv: string[]): Promise<number> {
        const { appsv1 } = ctx.api;
        const learning = substituted(appsv1, {
          async replaceNamespacedDeploymentStatus(write: StatusWrite): Promise<V1Deployment> {
            const stored = await appsv1.replaceNamespacedDeploymentStatus(write as never);
            return Object.assign(write.body, stored);
          },
        });
        return super.exec(substituted(ctx, { api: substituted(ctx.api, { appsv1: learning }) }), argv);
      }
    },
  );
}
