import { type Command, CommandError } from '../command.ts';
import { type FlagNames, readFlags } from '../line/flags.ts';
import { apiOf } from './api.ts';
import { apiResources } from './api-resources.ts';
import { apply } from './apply/apply.ts';
import type { Kubectl, Verb } from './context.ts';
import { create } from './create.ts';
import { deleteVerb } from './delete.ts';
import { describe } from './describe/describe.ts';
import { complaint, errorTexts, Refused } from './errors.ts';
import { exec } from './exec.ts';
import { get } from './get/get.ts';
import { logs } from './logs.ts';
import { portForward } from './port-forward.ts';
import { discover, type Resource } from './resources.ts';
import { rollout } from './rollout.ts';
import { scale } from './scale.ts';

const VERBS: Readonly<Record<string, Verb>> = {
  get,
  describe,
  apply,
  delete: deleteVerb,
  scale,
  logs,
  exec,
  'port-forward': portForward,
  rollout,
  create,
  'api-resources': apiResources,
};

/** Every verb knows these. */
const GLOBAL: FlagNames = { values: { namespace: 'n' }, switches: { help: 'h' } };

/** The terminal's kubectl: it sends what the real one sends, and prints what that prints. */
export const kubectl: Command = async (words, host, io) => {
  const [name, ...rest] = verbFirst(words);
  const verb = name !== undefined && Object.hasOwn(VERBS, name) ? VERBS[name] : undefined;
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
