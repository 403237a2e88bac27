import type { WireRequest, WireResponse } from '../../api/wire/message.ts';
import type { EmbeddedCluster } from '../../embedded-cluster.ts';
import { type ApiServerOptions, startApiServer } from './api-server.ts';
import type { Access } from './kubeconfig.ts';

export interface ServeOptions extends Pick<ApiServerOptions, 'certificate' | 'token'> {
  readonly onRequest?: () => void;
  /** Answers what is no part of the Kubernetes API; undefined for what is. */
  readonly beside?: (request: WireRequest) => Promise<WireResponse> | undefined;
}

export interface ServedCluster {
  readonly access: Access;
  /** Ends the serving; the cluster goes on. */
  close(): Promise<void>;
}

/** Lets kubectl and every other client of this machine reach an embedded cluster. */
export async function serveCluster(cluster: EmbeddedCluster, options: ServeOptions): Promise<ServedCluster> {
  const { certificate, token, onRequest = () => {}, beside } = options;
  const server = await startApiServer({
    certificate,
    token,
    onRequest,
    serve: (request) => beside?.(request) ?? cluster.serve(request),
    upgrade: async (request, socket, head) =>
      (await import('./upgrade.ts')).answerUpgrade(cluster, { request, socket, head }),
  });
  return {
    access: { server: `https://127.0.0.1:${server.port}`, ca: certificate.cert, token },
    close: () => server.close(),
  };
}
