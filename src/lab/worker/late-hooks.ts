import type { HandlerRunner } from '@ngrok/webernetes/dist/cluster/kubelet/lifecycle/handlers.js';
import { arriving } from '../../../checker/cluster/arriving.ts';

/**
 * In the place of what runs `postStart` and `preStop` in webernetes (0.3.5), in a page: the same, loaded with the first
 * container that has one.
 */
export function newHandlerRunner(options: unknown): HandlerRunner {
  return {
    async run(...asked) {
      const loading = import('@ngrok/webernetes/dist/cluster/kubelet/lifecycle/handlers.js');
      const { newHandlerRunner: shipped } = await arriving(loading);
      return shipped(options).run(...asked);
    },
  };
}
