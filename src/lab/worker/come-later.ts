/** Milliseconds; what a reader sees of their report comes first. */
const AFTER_MS = 2_000;

let isComing = false;

/**
 * Brings what the first right answer does without: with it a lab that was checked once goes on without a network, through
 * mistakes and changes of mind.
 */
export function comeLater(): void {
  if (isComing) return;
  isComing = true;
  setTimeout(() => {
    const parts = [
      import('./outcomes.ts'),
      import('@ngrok/webernetes/dist/cluster/images/garbage-collector.js'),
      import('@ngrok/webernetes/dist/cluster/images/namespace-controller.js'),
      import('@ngrok/webernetes/dist/cluster/kubelet/lifecycle/handlers.js'),
      import('@ngrok/webernetes/dist/cluster/kubelet/prober/prober.js'),
      import('@ngrok/webernetes/dist/cluster/kubelet/prober/worker.js'),
      import('../../../checker/cluster/cloud/balancer.ts'),
      import('../../../checker/cluster/embedded/admission/rules/networking.ts'),
      import('../../../checker/cluster/embedded/api/delete.ts'),
      import('../../../checker/cluster/embedded/images/agnhost-program.ts'),
      import('../../../checker/cluster/embedded/images/applets/httpd.ts'),
      import('../../../checker/cluster/embedded/images/nginx-files.ts'),
      import('../../../checker/diagnoses/in-order.ts'),
      import('../../../checker/run/built-in-kinds.ts'),
      import('../../../checker/run/explain.ts'),
      import('../../../checker/run/gather.ts'),
      import('../../../checker/run/remove.ts'),
    ];
    // What does not come now is asked for again by whoever needs it.
    void Promise.allSettled(parts);
  }, AFTER_MS);
}
