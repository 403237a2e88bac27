import type { V1EndpointSlice, V1Pod } from '@ngrok/webernetes';

/**
 * The slices with the hostname of each Pod whose `subdomain` is the Service's name, as Kubernetes' own endpoint slice
 * controller writes it down (pkg "EndpointSlice": ShouldSetHostname); webernetes' (0.3.5) leaves it out.
 */
export function withHostnames(slices: readonly V1EndpointSlice[], pods: readonly V1Pod[]): V1EndpointSlice[] {
  const named = new Map(pods.filter(({ spec }) => spec?.subdomain).map(({ metadata, spec }) => [metadata?.uid, spec]));
  if (named.size === 0) return [...slices];
  return slices.map((slice) => {
    const service = slice.metadata?.labels?.['kubernetes.io/service-name'];
    const endpoints = slice.endpoints.map((endpoint) => {
      const spec = named.get(endpoint.targetRef?.uid);
      return spec?.subdomain === service && spec?.hostname ? { ...endpoint, hostname: spec.hostname } : endpoint;
    });
    return { ...slice, endpoints };
  });
}
