import type { RequestOptions } from 'node:https';
import { KubeConfig } from '@kubernetes/client-node';
import { stringify } from 'yaml';
import { UserError } from '../../errors.ts';
import type { Credentials } from './connection.ts';
import type { Kubeconfig } from './kubeconfig-files.ts';

/**
 * Asks a user's `exec` or `auth-provider` plugin once; a token that expires later is not renewed.
 * @throws {UserError} with what the plugin said when it gives no credentials.
 */
export async function askPlugin(config: Kubeconfig, context: string): Promise<Credentials> {
  const kubeconfig = new KubeConfig();
  kubeconfig.loadFromString(stringify(config));
  kubeconfig.setCurrentContext(context);
  const options: RequestOptions = {};
  try {
    await kubeconfig.applyToHTTPSOptions(options);
  } catch (error) {
    throw new UserError(`The login of the context "${context}" failed: ${(error as Error).message.trim()}.`, {
      hint: `kubectl --context ${context} get nodes`,
      cause: error,
    });
  }
  return { cert: textOf(options.cert), key: textOf(options.key), token: bearerOf(options) };
}

function bearerOf(options: RequestOptions): string | undefined {
  const headers = options.headers as Record<string, string> | undefined;
  return headers?.['Authorization']?.replace(/^Bearer /, '');
}

function textOf(pem: unknown): string | undefined {
  return pem === undefined || pem === null ? undefined : String(pem);
}
