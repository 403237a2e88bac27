import type { ProcessContext } from '@ngrok/webernetes';
import { arriving } from '../../../checker/cluster/arriving.ts';

/*
 * In the place of two controllers of webernetes (0.3.5) in a page: the same ones, loaded with their first work. (6 kB that
 * a right answer does without; `embedded/controllers/on-demand/` knows when that is.)
 */

export class GarbageCollector {
  static readonly imageName = 'webernetes/garbage-collector';
  static readonly imageVersion = '1.0';
  readonly defaultCommand = ['garbage-collector'];

  async exec(context: ProcessContext, argv: string[]): Promise<number> {
    const loading = import('@ngrok/webernetes/dist/cluster/images/garbage-collector.js');
    const { GarbageCollector: Shipped } = await arriving(loading);
    return new Shipped().exec(context, argv);
  }
}

export class NamespaceController {
  static readonly imageName = 'webernetes/namespace-controller';
  static readonly imageVersion = '1.0';
  readonly defaultCommand = ['namespace-controller'];

  async exec(context: ProcessContext, argv: string[]): Promise<number> {
    const loading = import('@ngrok/webernetes/dist/cluster/images/namespace-controller.js');
    const { NamespaceController: Shipped } = await arriving(loading);
    return new Shipped().exec(context, argv);
  }
}
