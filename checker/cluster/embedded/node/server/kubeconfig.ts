/** What a client needs to reach the embedded cluster. */
export interface Access {
  /** E.g. `https://127.0.0.1:41234`. */
  readonly server: string;
  /** PEM. */
  readonly ca: string;
  readonly token: string;
}

/** A kubeconfig with one context, called as the cluster is. In JSON, which is YAML too: nothing has to be loaded for it. */
export function kubeconfigText(name: string, { server, ca, token }: Access): string {
  const config = {
    apiVersion: 'v1',
    kind: 'Config',
    clusters: [{ name, cluster: { server, 'certificate-authority-data': Buffer.from(ca).toString('base64') } }],
    users: [{ name, user: { token } }],
    contexts: [{ name, context: { cluster: name, user: name } }],
    'current-context': name,
  };
  return `${JSON.stringify(config, undefined, 2)}\n`;
}
