import { readFile } from 'node:fs/promises';
import { distance } from 'fastest-levenshtein';
import { UserError } from '../../errors.ts';
import { type Kubeconfig, type KubeconfigCluster, type KubeconfigUser, readKubeconfig } from './kubeconfig-files.ts';

/** What a client needs to speak to one API server as one user. Certificates and keys are PEM texts. */
export interface Connection extends Credentials {
  /** Without a slash at its end, e.g. `https://127.0.0.1:6443`. */
  readonly server: string;
  /** The name the server's certificate is checked against, where it is not the server's own. */
  readonly serverName?: string;
  readonly ca?: string;
  /** The server's certificate is not checked. */
  readonly insecure?: boolean;
  /** The context's namespace, `default` where it has none. */
  readonly namespace: string;
  /** The context's name. */
  readonly context: string;
}

export interface Credentials {
  readonly cert?: string;
  readonly key?: string;
  readonly token?: string;
}

/**
 * Reads how to reach a context's cluster; the current context unless one is named.
 * @throws {UserError} when a file is missing or is no kubeconfig, or the context or what it names is unknown.
 */
export async function readConnection(paths: string | readonly string[], context?: string): Promise<Connection> {
  const files = typeof paths === 'string' ? [paths] : paths;
  const config = await readKubeconfig(files);
  const chosen = chooseContext(config, files, context);
  const cluster = config.clusters.find(({ name }) => name === chosen.context.cluster)?.cluster;
  if (!cluster) throw dangling(chosen.name, 'cluster', chosen.context.cluster);
  if (cluster['proxy-url']) {
    throw new UserError(
      `The context "${chosen.name}" goes through a proxy (proxy-url), which Gatehouse does not speak.`,
    );
  }
  const user = config.users.find(({ name }) => name === chosen.context.user)?.user;
  if (!user && chosen.context.user) throw dangling(chosen.name, 'user', chosen.context.user);
  return {
    ...(await readServer(cluster)),
    ...(user && (await readCredentials(user, config, chosen.name))),
    namespace: chosen.context.namespace || 'default',
    context: chosen.name,
  };
}

function chooseContext(config: Kubeconfig, files: readonly string[], wanted?: string) {
  const name = wanted ?? config['current-context'];
  if (!name) {
    throw new UserError(`No context is current in ${files.join(', ')}.`, {
      hint: 'kubectl config get-contexts, then kubectl config use-context NAME',
    });
  }
  const found = config.contexts.find((context) => context.name === name);
  if (found) return found;
  throw new UserError(`There is no context "${name}" in ${files.join(', ')}.`, {
    hint: didYouMean(
      name,
      config.contexts.map((context) => context.name),
    ),
  });
}

/** Names that a slip of the finger away come first; further ones are no help. */
function didYouMean(name: string, names: readonly string[]): string {
  if (names.length === 0) return 'It has no contexts at all.';
  const near = names
    .map((candidate) => ({ candidate, away: distance(name, candidate) }))
    .filter(({ candidate, away }) => away <= Math.max(2, name.length / 3) || candidate.includes(name))
    .toSorted((a, b) => a.away - b.away)
    .slice(0, 3);
  if (near.length > 0) return `Did you mean ${near.map(({ candidate }) => candidate).join(' or ')}?`;
  return `It has ${names.join(', ')}.`;
}

function dangling(context: string, what: 'cluster' | 'user', name: string): UserError {
  return new UserError(`The context "${context}" names the ${what} "${name}", which the kubeconfig does not have.`);
}

async function readServer(
  cluster: KubeconfigCluster,
): Promise<Pick<Connection, 'server' | 'serverName' | 'ca' | 'insecure'>> {
  return {
    server: cluster.server.replace(/\/+$/, ''),
    serverName: cluster['tls-server-name'],
    ca: await readPem(cluster['certificate-authority-data'], cluster['certificate-authority']),
    insecure: cluster['insecure-skip-tls-verify'],
  };
}

async function readCredentials(user: KubeconfigUser, config: Kubeconfig, context: string): Promise<Credentials> {
  if (user.exec || user['auth-provider']) {
    // Its import costs half a second, which the many users with plain credentials need not wait for.
    const { askPlugin } = await import('./plugin-credentials.ts');
    return askPlugin(config, context);
  }
  return {
    cert: await readPem(user['client-certificate-data'], user['client-certificate']),
    key: await readPem(user['client-key-data'], user['client-key']),
    token: user.tokenFile ? (await readNamedFile(user.tokenFile)).trim() : user.token,
  };
}

/** The data counts where both are given, as it does for kubectl. */
async function readPem(data: string | undefined, file: string | undefined): Promise<string | undefined> {
  if (data) return Buffer.from(data, 'base64').toString('utf8');
  return file ? readNamedFile(file) : undefined;
}

async function readNamedFile(path: string): Promise<string> {
  try {
    return await readFile(path, 'utf8');
  } catch (error) {
    throw new UserError(`The kubeconfig names the file ${path}, which cannot be read.`, { cause: error });
  }
}
