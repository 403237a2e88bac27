import { type Command, CommandError } from '../command.ts';
import { type FlagNames, readFlags } from '../line/flags.ts';
import { apiOf } from './api.ts';
import type { Kubectl, Verb } from './context.ts';
import { complaint, errorTexts, Refused } from './errors.ts';
import { discover, type Resource } from './resources.ts';

/** Each is loaded when it is typed first: most readers need a few of them. */
const VERBS: Readonly<Record<string, () => Promise<Verb>>> = {
  get: async () => (await import('./get/get.ts')).get,
  describe: async () => (await import('./describe/describe.ts')).describe,
  apply: async () => (await import('./apply/apply.ts')).apply,
  delete: async () => (await import('./delete.ts')).deleteVerb,
  scale: async () => (await import('./scale.ts')).scale,
  logs: async () => (await import('./logs.ts')).logs,
  exec: async () => (await import('./exec.ts')).exec,
  'port-forward': async () => (await import('./port-forward.ts')).portForward,
  rollout: async () => (await import('./rollout.ts')).rollout,
  create: async () => (await import('./create.ts')).create,
  'api-resources': async () => (await import('./api-resources.ts')).apiResources,
};

/** Every verb knows these. */
const GLOBAL: FlagNames = { values: { namespace: 'n' }, switches: { help: 'h' } };

/** The terminal's kubectl: it sends what the real one sends, and prints what that prints. */
export const kubectl: Command = async (words, host, io) => {
  const [name, ...rest] = verbFirst(words);
  const verb = name !== undefined && Object.hasOwn(VERBS, name) ? await VERBS[name]?.() : undefined;
  if (!verb) return withoutVerb(name, io);
  const dashes = rest.indexOf('--');
  const own = dashes < 0 ? rest : rest.slice(0, dashes);
  if (own.some((word) => word === '--help' || word === '-h')) {
    io.stdout(verb.help);
    return 0;
  }
  const names = {
    values: { ...GLOBAL.values, ...verb.flags.values },
    switches: { ...GLOBAL.switches, ...verb.flags.switches },
  };
  const flags = readFlags(own, names, `kubectl ${name}`);
  const api = apiOf(host, io);
  let discovered: Promise<Resource[]> | undefined;
  const errors: unknown[] = [];
  const kubectlCall: Kubectl = {
    flags,
    behindDashes: dashes < 0 ? undefined : rest.slice(dashes + 1),
    api,
    host,
    io,
    namespace: flags.value('namespace') ?? host.namespace,
    resources: () => (discovered ??= discover(api)),
    fail: (error) => {
      if (!(error instanceof Refused || error instanceof CommandError)) throw error;
      errors.push(error);
    },
  };
  const exitCode = await verb.run(kubectlCall).catch((error: unknown): number => {
    kubectlCall.fail(error);
    return error instanceof CommandError ? error.exitCode : 1;
  });
  if (io.signal.aborted) return 1;
  for (const text of errorTexts(errors)) io.stderr(`${text}\n`);
  return exitCode ?? (errors.length > 0 ? 1 : 0);
};

/** `kubectl -n lab get pods` means `kubectl get -n lab pods`. */
function verbFirst(words: readonly string[]): string[] {
  const rest = [...words];
  const before: string[] = [];
  while (/^-(?!h$|-help$)/.test(rest[0] ?? '')) {
    const flag = rest.shift() ?? '';
    before.push(flag, ...(flag === '-n' || flag === '--namespace' ? rest.splice(0, 1) : []));
  }
  const [verb, ...more] = rest;
  return verb === undefined ? [] : [verb, ...before, ...more];
}

function withoutVerb(name: string | undefined, { stdout }: Pick<Kubectl['io'], 'stdout'>): number {
  const there = Object.keys(VERBS).join(', ');
  if (name !== undefined && !name.startsWith('-') && name !== 'help')
    throw complaint(`unknown command "${name}" for "kubectl"\nIn this terminal, kubectl has ${there}.`);
  stdout(
    `kubectl controls the cluster of this page. In this terminal it has:\n  ${there}\n\nUse "kubectl <command> --help" for more.\n`,
  );
  return 0;
}
