import { stringify } from 'yaml';

/** What a client needs to reach the embedded cluster. */
export interface Access {
  /** E.g. `https://127.0.0.1:41234`. */
  readonly server: string;
  /** PEM. */
  readonly ca: string;
  readonly token: string;
}

/** A kubeconfig with one context, called as the cluster is. */
export function kubeconfigText(name: string, { server, ca, token }: Access): string {
  return stringify({
    apiVersion: 'v1',
    kind: 'Config',
    clusters: [{ name, cluster: { server, 'certificate-authority-data': Buffer.from(ca).toString('base64') } }],
    users: [{ name, user: { token } }],
    contexts: [{ name, context: { cluster: name, user: name } }],
    'current-context': name,
  });
}
