import type { ProcessContext } from '@ngrok/webernetes';
import { arriving } from '../../../checker/cluster/arriving.ts';

/*
 * In the place of two controllers of webernetes (0.3.5) in a page: the same ones, loaded with their first work. (6 kB that
 * a right answer does without; `embedded/controllers/on-demand/` knows when that is.)
 */

type Shipped = new () => { exec(context: ProcessContext, argv: string[]): Promise<number> };

function late(name: string, load: () => Promise<Shipped>) {
  return class {
    static readonly imageName = `webernetes/${name}`;
    static readonly imageVersion = '1.0';
    readonly defaultCommand = [name];

    async exec(context: ProcessContext, argv: string[]): Promise<number> {
      const Controller = await arriving(load());
      return new Controller().exec(context, argv);
    }
  };
}

export const GarbageCollector = late(
  'garbage-collector',
  async () => (await import('@ngrok/webernetes/dist/cluster/images/garbage-collector.js')).GarbageCollector,
);

export const NamespaceController = late(
  'namespace-controller',
  async () => (await import('@ngrok/webernetes/dist/cluster/images/namespace-controller.js')).NamespaceController,
);
