import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { kindProvider } from '../../cluster/kind/provider.ts';
import { WorkshopFiles } from '../../cluster/kind/workshop-state.ts';
import { hostPortsOfLabs } from '../../lab/host-ports.ts';
import type { LabAnswer } from './lab-answers.ts';
import { embeddedStage, OwnClusters, type Stage, sharedStage } from './stage.ts';
import { type Verdict, type Verifying, verifyAll } from './verify.ts';

export type VerifiedOn = 'embedded' | 'kind';

/** As `lab:check` waits. */
const DEADLINE_MS = 30_000;
const LABS_AT_ONCE = { embedded: 1, kind: 3 } as const;

interface Running extends Pick<Verifying, 'runs' | 'signal'> {
  readonly onVerdict: (provider: VerifiedOn, verdict: Verdict) => void;
  readonly onProgress: (line: string) => void;
}

/**
 * Judges every answer on each provider, side by side. What takes this machine's ports on the embedded cluster goes first
 * and alone: kind's node has them as long as it is there.
 */
export async function verifyOn(
  providers: readonly VerifiedOn[],
  answers: readonly LabAnswer[],
  running: Running,
): Promise<void> {
  const embedded = (some: readonly LabAnswer[]): Promise<void> =>
    verifyAll(some, { ...verifying('embedded', running), stageFor: embeddedStage });
  const takesPorts = ({ lab }: LabAnswer): boolean => lab.beside.length > 0;
  if (providers.includes('embedded')) await embedded(answers.filter(takesPorts));
  const ended = await Promise.allSettled([
    ...(providers.includes('embedded') ? [embedded(answers.filter((answer) => !takesPorts(answer)))] : []),
    ...(providers.includes('kind') ? [onKind(answers, running)] : []),
  ]);
  for (const end of ended) if (end.status === 'rejected') throw end.reason;
}

function verifying(provider: VerifiedOn, { runs, signal, onVerdict }: Running): Omit<Verifying, 'stageFor'> {
  return {
    atOnce: LABS_AT_ONCE[provider],
    deadlineMs: () => DEADLINE_MS,
    runs,
    signal,
    onVerdict: (verdict) => onVerdict(provider, verdict),
  };
}

/** A kind cluster that all labs share, and others for labs about the kind config; deleted afterwards. */
async function onKind(answers: readonly LabAnswer[], running: Running): Promise<void> {
  const name = 'gatehouse-verify';
  const folder = await mkdtemp(path.join(tmpdir(), 'gatehouse-verify-'));
  const nodeImage = process.env.KIND_NODE_IMAGE;
  const provider = kindProvider({ folder, ...(nodeImage && { nodeImage }) });
  const waiting = { signal: running.signal, onProgress: running.onProgress };
  const own = new OwnClusters(provider, waiting);
  try {
    const cluster = await provider.create({ name, hostPorts: await hostPortsOfLabs(), ...waiting });
    const shared = sharedStage(cluster, { kubeconfig: new WorkshopFiles(folder, name).kubeconfig });
    const stageFor = async (answer: LabAnswer): Promise<Stage> =>
      answer.lab.cluster === 'own' ? own.stageFor(answer) : shared;
    await verifyAll(answers, { ...verifying('kind', running), stageFor });
    await cluster.close();
  } finally {
    await own.strike();
    await provider.delete(name);
    await rm(folder, { recursive: true, force: true });
  }
}
