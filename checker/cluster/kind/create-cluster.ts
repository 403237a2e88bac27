import { existsSync } from 'node:fs';
import { setTimeout } from 'node:timers/promises';
import { UserError } from '../../errors.ts';
import { CommandError } from '../../process/command-error.ts';
import type { Engine } from './engine.ts';
import { kindContainers } from './engine-nodes.ts';
import { deleteCluster, kindClusters, runKind } from './kind-command.ts';

export interface CreateClusterSpec {
  readonly name: string;
  /** As `kindConfig` writes it. */
  readonly configYaml: string;
  /** kind's own default unless said. */
  readonly nodeImage?: string;
  /** The file that is written to, in place of `~/.kube/config`. */
  readonly kubeconfig: string;
  readonly signal?: AbortSignal;
  /** kind's progress, a line at a time. */
  readonly onLine?: (line: string) => void;
  /** The folder that a failed create leaves its nodes' logs in. */
  readonly logsTo: string;
}

/**
 * Makes a cluster and waits until its control plane is ready (two minutes at most; kind does not mind if it is not).
 * What fails or is aborted half-way is deleted again before this rejects.
 * @throws {UserError} when the name is taken or kind fails; the signal's reason when aborted.
 */
export async function createCluster(engine: Engine, spec: CreateClusterSpec): Promise<void> {
  if ((await kindClusters(engine)).includes(spec.name)) throw nameTaken(spec.name);
  spec.signal?.throwIfAborted();
  try {
    await runKind(engine, createArguments(spec), {
      input: spec.configYaml,
      signal: spec.signal,
      onLine: spec.onLine,
    });
  } catch (error) {
    // Somebody made it since we looked: it is theirs.
    if (error instanceof CommandError && /already exist for a cluster/.test(error.message)) throw nameTaken(spec.name);
    throw await unmake(engine, spec, error);
  }
}

function createArguments({ name, nodeImage, kubeconfig }: CreateClusterSpec): string[] {
  const image = nodeImage === undefined ? [] : ['--image', nodeImage];
  const fixed = ['--name', name, '--kubeconfig', kubeconfig, '--config', '-', '--wait', '120s', '--retain'];
  return ['create', 'cluster', ...fixed, ...image];
}

async function unmake(engine: Engine, spec: CreateClusterSpec, error: unknown): Promise<unknown> {
  const hasLogs = error instanceof CommandError && (await exportLogs(engine, spec));
  await deleteHalfMade(engine, spec);
  if (!(error instanceof CommandError)) return error;
  const hint = hasLogs ? `Its nodes' logs are in ${spec.logsTo}.` : undefined;
  const message = `kind could not make the cluster ${spec.name}:\n${error.message}`;
  return new UserError(message, { hint, exitCode: 3, cause: error });
}

/** Whether there was anything to export: a create that fails early has no node yet. */
async function exportLogs(engine: Engine, { name, logsTo, signal }: CreateClusterSpec): Promise<boolean> {
  try {
    if ((await kindContainers(engine, name)).length === 0) return false;
    await runKind(engine, ['export', 'logs', logsTo, '--name', name], { signal, timeoutMs: 60_000 });
  } catch {
    // It fails for a node that never started, and has written what there is all the same.
  }
  return existsSync(logsTo);
}

async function deleteHalfMade(engine: Engine, { name, kubeconfig }: CreateClusterSpec): Promise<void> {
  try {
    let timesEmpty = 0;
    // Twice: an engine that was told to start a node just before the abort may do so just after the deletion.
    while (timesEmpty < 2) {
      await deleteCluster(engine, name, kubeconfig);
      await setTimeout(300);
      timesEmpty = (await kindContainers(engine, name)).length === 0 ? timesEmpty + 1 : 0;
    }
  } catch (cause) {
    const hint = `Delete it once ${engine.name} answers again: kind delete cluster --name ${name}`;
    throw new UserError(`The half-made cluster ${name} could not be deleted.`, { hint, exitCode: 3, cause });
  }
}

function nameTaken(name: string): UserError {
  return new UserError(`There is a kind cluster named ${name} already.`, {
    hint: `Use it, take another name, or delete it: kind delete cluster --name ${name}`,
  });
}
