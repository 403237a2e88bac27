import type { Verb } from './context.ts';
import { complaint, Refused } from './errors.ts';

export const create: Verb = {
  flags: { values: { image: '', replicas: 'r', port: '' } },
  help: `kubectl create (deployment NAME --image=IMAGE [--replicas=COUNT] [--port=PORT] [-- COMMAND …] | namespace NAME)

Examples:
  kubectl create deployment web --image=nginx:1.29-alpine --replicas=3
`,
  async run(kubectl) {
    const { flags, api, io, namespace } = kubectl;
    const [kind, name, ...more] = flags.rest;
    if (name === undefined || more.length > 0)
      throw complaint('exactly one NAME is required, got 0'.replace('0', String(flags.rest.length - 1)));
    const query = { fieldManager: 'kubectl-create', fieldValidation: 'Strict' };
    if (kind === 'namespace' || kind === 'ns') {
      await api.ask({
        method: 'POST',
        path: '/api/v1/namespaces',
        query,
        body: { apiVersion: 'v1', kind: 'Namespace', metadata: { name } },
      });
      io.stdout(`namespace/${name} created\n`);
      return undefined;
    }
    if (kind !== 'deployment' && kind !== 'deploy')
      throw complaint(
        `this terminal creates a deployment or a namespace; for "${kind}", write a manifest and apply it`,
      );
    const path = `/apis/apps/v1/namespaces/${encodeURIComponent(namespace)}/deployments`;
    const image = flags.value('image');
    if (image === undefined) throw complaint('required flag(s) "image" not set');
    try {
      await api.ask({
        method: 'POST',
        path,
        query,
        body: deployment(name, image, flags.number('replicas') ?? 1, flags.number('port'), kubectl.behindDashes),
      });
    } catch (error) {
      if (!(error instanceof Refused) || error.status.reason === 'Invalid') throw error;
      throw complaint(`failed to create deployment: ${error.message}`);
    }
    io.stdout(`deployment.apps/${name} created\n`);
    return undefined;
  },
};

/** Its container is called as the image is, without path and tag. */
function deployment(name: string, image: string, replicas: number, port?: number, command?: readonly string[]): object {
  const labels = { app: name };
  const container = {
    name: (image.split('/').at(-1) ?? '').replace(/[:@].*$/, '').replaceAll('_', '-'),
    image,
    ...(port !== undefined && { ports: [{ containerPort: port }] }),
    ...(command && { command }),
  };
  return {
    apiVersion: 'apps/v1',
    kind: 'Deployment',
    metadata: { name, labels },
    spec: {
      replicas,
      selector: { matchLabels: labels },
      template: { metadata: { labels }, spec: { containers: [container] } },
    },
  };
}
