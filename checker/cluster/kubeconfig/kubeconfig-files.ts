import { readFile } from 'node:fs/promises';
import { dirname, resolve } from 'node:path';
import { parseDocument } from 'yaml';
import { z } from 'zod';
import { UserError } from '../../errors.ts';

const clusterSchema = z.looseObject({
  server: z.string(),
  'certificate-authority': z.string().optional(),
  'certificate-authority-data': z.string().optional(),
  'insecure-skip-tls-verify': z.boolean().optional(),
  'tls-server-name': z.string().optional(),
  'proxy-url': z.string().optional(),
});

const userSchema = z.looseObject({
  'client-certificate': z.string().optional(),
  'client-certificate-data': z.string().optional(),
  'client-key': z.string().optional(),
  'client-key-data': z.string().optional(),
  token: z.string().optional(),
  tokenFile: z.string().optional(),
  exec: z.looseObject({ command: z.string() }).optional(),
  'auth-provider': z.looseObject({ name: z.string() }).optional(),
});

const contextSchema = z.looseObject({
  cluster: z.string(),
  user: z.string().default(''),
  namespace: z.string().optional(),
});

/** `kubectl config` writes `contexts: null` where there are none. */
const named = <Value extends z.ZodType, Key extends string>(key: Key, value: Value) =>
  z
    .array(z.looseObject({ name: z.string(), [key]: value } as { name: z.ZodString } & Record<Key, Value>))
    .nullish()
    .transform((entries) => entries ?? []);

const kubeconfigSchema = z.looseObject({
  'current-context': z.string().nullish(),
  clusters: named('cluster', clusterSchema),
  users: named('user', userSchema),
  contexts: named('context', contextSchema),
});

export type Kubeconfig = z.infer<typeof kubeconfigSchema>;
export type KubeconfigCluster = z.infer<typeof clusterSchema>;
export type KubeconfigUser = z.infer<typeof userSchema>;

/**
 * Reads kubeconfig files into one, as kubectl does: of two entries with one name the first file's counts, a file of a
 * list that is missing is passed over, and a path inside a file is relative to that file.
 * @throws {UserError} when no file is there, or one cannot be read or is no kubeconfig.
 */
export async function readKubeconfig(paths: readonly string[]): Promise<Kubeconfig> {
  const texts = await Promise.all(paths.map(async (path) => ({ path, text: await readIfThere(path) })));
  const found = texts.flatMap(({ path, text }) => (text === undefined ? [] : [parseKubeconfig(path, text)]));
  if (found.length === 0) {
    throw new UserError(`There is no kubeconfig at ${paths.join(' or ')}.`, {
      hint: 'Make a cluster first, or set KUBECONFIG to the file that leads to yours.',
    });
  }
  return {
    'current-context': found.map((file) => file['current-context']).find(Boolean),
    clusters: found.flatMap((file) => file.clusters),
    users: found.flatMap((file) => file.users),
    contexts: found.flatMap((file) => file.contexts),
  };
}

async function readIfThere(path: string): Promise<string | undefined> {
  try {
    return await readFile(path, 'utf8');
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined;
    throw new UserError(`The kubeconfig ${path} cannot be read: ${(error as Error).message}.`, { cause: error });
  }
}

function parseKubeconfig(path: string, text: string): Kubeconfig {
  const document = parseDocument(text, { prettyErrors: false });
  const [mistake] = document.errors;
  if (mistake) {
    const line = text.slice(0, mistake.pos[0]).split('\n').length;
    throw new UserError(`The kubeconfig ${path} is not YAML: line ${line}: ${mistake.message}.`);
  }
  const { data, error } = kubeconfigSchema.safeParse(document.toJS());
  if (error) {
    const [issue] = error.issues;
    const place = issue?.path.join('.') || 'the file';
    throw new UserError(`The kubeconfig ${path} is not a kubeconfig: ${place}: ${issue?.message}.`);
  }
  return withAbsolutePaths(data, dirname(resolve(path)));
}

function withAbsolutePaths(config: Kubeconfig, folder: string): Kubeconfig {
  return {
    ...config,
    clusters: config.clusters.map((entry) => ({
      ...entry,
      cluster: absolute(entry.cluster, ['certificate-authority'], folder),
    })),
    users: config.users.map((entry) => ({
      ...entry,
      user: {
        ...absolute(entry.user, ['client-certificate', 'client-key', 'tokenFile'], folder),
        exec: entry.user.exec && { ...entry.user.exec, command: absoluteCommand(entry.user.exec.command, folder) },
      },
    })),
  };
}

function absolute<Entry extends Record<string, unknown>>(entry: Entry, keys: readonly string[], folder: string): Entry {
  const paths = keys.flatMap((key) =>
    typeof entry[key] === 'string' && entry[key] ? [[key, resolve(folder, entry[key])]] : [],
  );
  return { ...entry, ...Object.fromEntries(paths) };
}

/** A bare name is looked up on PATH; anything with a slash is a path. */
function absoluteCommand(command: string, folder: string): string {
  return command.includes('/') ? resolve(folder, command) : command;
}
