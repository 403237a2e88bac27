import http from 'node:http';
import https from 'node:https';
import { UnreachableError } from '../cluster.ts';
import type { Connection } from './connection.ts';

export type ConnectionAgent = http.Agent;

/** Keeps connections to the API server open between requests, until it is destroyed. */
export function agentFor({ server }: Connection): ConnectionAgent {
  const options = { keepAlive: true };
  return server.startsWith('http:') ? new http.Agent(options) : new https.Agent(options);
}

/** TLS and login of a connection, as node:http, node:https and ws take them. */
export function tlsAndLogin(connection: Connection) {
  const { ca, cert, key, serverName, insecure, token } = connection;
  return {
    ca,
    cert,
    key,
    rejectUnauthorized: !insecure,
    // A key that is present and undefined would switch off Node's own choice of the name.
    ...(serverName && { servername: serverName }),
    headers: token ? { authorization: `Bearer ${token}` } : {},
  };
}

/** Opens a request whose head and body the caller writes. */
export function openRequest(url: string, options: https.RequestOptions): http.ClientRequest {
  return url.startsWith('http:') ? http.request(url, options) : https.request(url, options);
}

/** Says which server did not answer, why, and what to do. */
export function unreachable({ server, context }: Connection, error: unknown): UnreachableError {
  const { code, message } = error as NodeJS.ErrnoException;
  const sentence = `The API server at ${server} (context "${context}") ${reasons[code ?? ''] ?? `did not answer: ${message}`}.`;
  return new UnreachableError(`${sentence} Is the cluster running? Try: kubectl --context ${context} version`, {
    cause: error,
  });
}

const reasons: Readonly<Record<string, string>> = {
  ECONNREFUSED: 'refused the connection',
  ECONNRESET: 'dropped the connection',
  ENOTFOUND: 'has a name that nobody knows',
  SELF_SIGNED_CERT_IN_CHAIN: 'shows a certificate that the kubeconfig does not trust, so it may be another cluster',
  DEPTH_ZERO_SELF_SIGNED_CERT: 'shows a certificate that the kubeconfig does not trust, so it may be another cluster',
  UNABLE_TO_VERIFY_LEAF_SIGNATURE:
    'shows a certificate that the kubeconfig does not trust, so it may be another cluster',
  CERT_SIGNATURE_FAILURE: 'shows a certificate that the kubeconfig does not trust, so it may be another cluster',
};
