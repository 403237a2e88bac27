import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { OwnClusters, type Stage, sharedStage } from '../../author/verify/stage.ts';
import { kindProvider } from '../../cluster/kind/provider.ts';
import { WorkshopFiles } from '../../cluster/kind/workshop-state.ts';
import type { Provider, Waiting } from '../../cluster/provider.ts';
import { fill } from '../../lab/draw.ts';
import { loadLab } from '../../lab/find-lab.ts';
import { hostPortsOfLabs } from '../../lab/host-ports.ts';
import type { Lab } from '../../lab/lab.ts';
import { parseManifests } from '../../manifests/parse.ts';
import { runBeside } from '../../process/kubectl-beside.ts';
import { VISITOR_IMAGE } from '../../run/visitor.ts';
import { judgeOn } from '../judging/judge-on.ts';
import type { Judge, Judged, JudgingTask } from '../judging/task.ts';
import { CleanSlate } from './clean-slate.ts';
import { fenceIn } from './fence.ts';

const NAME = 'gatehouse-grade';

/**
 * Judges on a kind cluster of its own, one answer after the other: a lab's ports are ports of this machine, so there is one
 * cluster a machine. After every answer it is wiped and proven clean; one that does not come clean is made anew.
 */
export async function kindJudge(images: readonly string[], waiting: Waiting): Promise<Judge> {
  const folder = await mkdtemp(path.join(tmpdir(), 'gatehouse-grade-'));
  const nodeImage = process.env.KIND_NODE_IMAGE;
  const provider = kindProvider({ folder, ...(nodeImage && { nodeImage }) });
  const shared = new SharedCluster(provider, new WorkshopFiles(folder, NAME).kubeconfig, images, waiting);
  const own = new OwnClusters(provider, waiting);
  return {
    provider: 'kind',
    atOnce: 1,
    async judge(task: JudgingTask, signal: AbortSignal): Promise<Judged> {
      const lab = await loadLab(task.lab, task.seed);
      if (lab.cluster === 'own') {
        try {
          const stage = await own.stageFor({ lab, name: lab.id, files: task.files });
          return await judgeFenced(lab, task, stage, signal);
        } finally {
          // The next answer's would be made from another config, or from the same by somebody else.
          await own.strike();
        }
      }
      const stage = await shared.open();
      try {
        return await judgeFenced(lab, task, stage, signal);
      } finally {
        // Interrupted, it is deleted next.
        if (!signal.aborted) await shared.wipe();
      }
    },
    async close() {
      await own.strike();
      await shared.close();
      await rm(folder, { recursive: true, force: true });
    },
  };
}

async function judgeFenced(lab: Lab, task: JudgingTask, stage: Stage, signal: AbortSignal): Promise<Judged> {
  const { cluster, access } = stage;
  const as = await fenceIn(cluster, lab);
  const over = new AbortController();
  const lines = lab.beside.map((line) => fill(line, lab.values));
  const beside = access ? runBeside(lines, access, AbortSignal.any([signal, over.signal])) : Promise.resolve();
  try {
    const submission = parseManifests(task.files, task.complaints);
    return await judgeOn({ lab, submission, task, cluster, signal, as });
  } finally {
    over.abort();
    await beside;
  }
}

/** The cluster that all answers meet, one at a time. */
class SharedCluster {
  readonly #provider: Provider;
  readonly #kubeconfig: string;
  readonly #images: readonly string[];
  readonly #waiting: Waiting;
  #open: { readonly stage: Stage; readonly slate: CleanSlate } | undefined;

  constructor(provider: Provider, kubeconfig: string, images: readonly string[], waiting: Waiting) {
    this.#provider = provider;
    this.#kubeconfig = kubeconfig;
    this.#images = images;
    this.#waiting = waiting;
  }

  async open(): Promise<Stage> {
    if (this.#open) return this.#open.stage;
    const cluster = await this.#provider.create({ name: NAME, hostPorts: await hostPortsOfLabs(), ...this.#waiting });
    await this.#provider.loadImages?.(cluster, [...this.#images, VISITOR_IMAGE], this.#waiting);
    const stage = sharedStage(cluster, { kubeconfig: this.#kubeconfig });
    this.#open = { stage, slate: await CleanSlate.of(cluster) };
    return stage;
  }

  async wipe(): Promise<void> {
    if (!this.#open) return;
    const left = await this.#open.slate.wipe().catch((error: unknown) => [String(error)]);
    if (left.length === 0) return;
    this.#waiting.onProgress?.(`the cluster did not come clean (${left[0]}), and is made anew`);
    await this.close();
  }

  async close(): Promise<void> {
    await this.#open?.stage.cluster.close();
    if (this.#open) await this.#provider.delete(NAME);
    this.#open = undefined;
  }
}
