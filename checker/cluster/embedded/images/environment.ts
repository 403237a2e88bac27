import type { ProcessContext } from '@ngrok/webernetes';

/** A process's environment variables, with those that the container runtime adds. */
export function environment(process: ProcessContext): Readonly<Record<string, string>> {
  const { pod, env } = process;
  const path = '/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin';
  return { PATH: path, HOSTNAME: pod.config.hostname || pod.name, HOME: '/root', ...Object.fromEntries(env) };
}
