import type { Cluster } from '@ngrok/webernetes';
import { ShellImage } from './shell-image.ts';

/** Before a container is created, the programs that its command names have arrived, as its image has on a real node. */
export function awaitPrograms({ servers, imageRegistry }: Cluster): void {
  for (const { kubelet } of servers) {
    const runtime = kubelet.runtimeService;
    if (!runtime) throw new Error('webernetes has no container runtime on a node');
    const createContainer = runtime.createContainer.bind(runtime);
    runtime.createContainer = async (ctx, sandbox, config, sandboxConfig) => {
      const image = imageRegistry.create(config.image.image);
      if (image instanceof ShellImage) await image.arrive(config.command ?? [], config.args ?? []);
      return createContainer(ctx, sandbox, config, sandboxConfig);
    };
  }
}
