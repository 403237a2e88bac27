/* Files of packages that these do not export; `src/integration/stand-ins.ts` finds them for a page. */

declare module '@ngrok/webernetes/dist/cluster/images/garbage-collector.js' {
  import type { ProcessContext } from '@ngrok/webernetes';

  export class GarbageCollector {
    exec(context: ProcessContext, argv: string[]): Promise<number>;
  }
}

declare module '@ngrok/webernetes/dist/cluster/images/namespace-controller.js' {
  import type { ProcessContext } from '@ngrok/webernetes';

  export class NamespaceController {
    exec(context: ProcessContext, argv: string[]): Promise<number>;
  }
}

declare module '@ngrok/webernetes/dist/cluster/kubelet/prober/prober.js' {
  export class Prober {
    constructor(context: unknown, runner: unknown, network: unknown, recorder: unknown);
    probe(...asked: readonly unknown[]): Promise<readonly [string, Error | undefined]>;
  }
}

declare module '@ngrok/webernetes/dist/cluster/kubelet/prober/worker.js' {
  export class ProbeWorker {
    constructor(manager: unknown, type: string, pod: unknown, container: unknown);
    run(context: unknown): Promise<void>;
    stop(): void;
    triggerManualRun(): void;
  }
}

declare module '@ngrok/webernetes/dist/cluster/kubelet/lifecycle/handlers.js' {
  export interface HandlerRunner {
    run(...asked: readonly unknown[]): Promise<readonly [string, Error | undefined]>;
  }
  export function newHandlerRunner(options: unknown): HandlerRunner;
}

declare module 'yaml/browser/dist/stringify/*.js' {
  type Print = (...given: readonly unknown[]) => string;

  export const stringifyCollection: Print;
  export const stringifyDocument: Print;
  export const stringifyPair: Print;
  export const stringifyString: Print;
  export const createStringifyContext: (...given: readonly unknown[]) => object;
}
