import type { Prober as ShippedProber } from '@ngrok/webernetes/dist/cluster/kubelet/prober/prober.js';
import type { ProbeWorker as ShippedWorker } from '@ngrok/webernetes/dist/cluster/kubelet/prober/worker.js';
import { arriving } from '../../../checker/cluster/arriving.ts';

/*
 * In the place of what asks a container's probes in webernetes (0.3.5), in a page: the same, loaded with the first
 * container that has one. (4 kB)
 */

export class Prober {
  readonly #given: ConstructorParameters<typeof ShippedProber>;
  #shipped: Promise<ShippedProber> | undefined;

  constructor(...given: ConstructorParameters<typeof ShippedProber>) {
    this.#given = given;
  }

  async probe(...asked: Parameters<ShippedProber['probe']>): ReturnType<ShippedProber['probe']> {
    this.#shipped ??= this.#arrive();
    return (await this.#shipped).probe(...asked);
  }

  async #arrive(): Promise<ShippedProber> {
    const { Prober: Shipped } = await arriving(import('@ngrok/webernetes/dist/cluster/kubelet/prober/prober.js'));
    return new Shipped(...this.#given);
  }
}

export class ProbeWorker {
  readonly #shipped: Promise<ShippedWorker>;

  constructor(...given: ConstructorParameters<typeof ShippedWorker>) {
    this.#shipped = this.#arrive(given);
  }

  async run(context: unknown): Promise<void> {
    return (await this.#shipped).run(context);
  }

  stop(): void {
    void this.#shipped.then((worker) => worker.stop());
  }

  triggerManualRun(): void {
    void this.#shipped.then((worker) => worker.triggerManualRun());
  }

  async #arrive(given: ConstructorParameters<typeof ShippedWorker>): Promise<ShippedWorker> {
    const { ProbeWorker: Shipped } = await arriving(import('@ngrok/webernetes/dist/cluster/kubelet/prober/worker.js'));
    return new Shipped(...given);
  }
}
