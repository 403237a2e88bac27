import { once } from 'node:events';
import type { HostPort, RouteObservation } from '../../cluster/cluster.ts';
import { type InMemory, startInMemory } from '../../cluster/embedded/in-memory.ts';
import { fill } from '../../lab/draw.ts';
import { loadLab } from '../../lab/find-lab.ts';
import type { Lab } from '../../lab/lab.ts';
import { readKindConfig } from '../../manifests/kind-config.ts';
import type { Submission } from '../../manifests/manifest.ts';
import { parseManifests } from '../../manifests/parse.ts';
import { applyAll } from '../../run/apply-all.ts';
import { Objects } from '../../run/objects.ts';
import { untilSettled } from '../../run/settled.ts';
import { type Terminal, terminalOn } from '../../terminal/terminal.ts';
import { admissionOf, type JudgingOn, judgeOn } from './judge-on.ts';
import { cutOff } from './no-network.ts';
import type { Judged, JudgingTask } from './task.ts';

/** What a process of the pool does with a task: a cluster in its memory, a verdict, and nothing left. */
export default async function judge(task: JudgingTask): Promise<Judged> {
  const over = new AbortController();
  try {
    return await Promise.race([judgeAlone(task), strayError(over.signal)]);
  } finally {
    over.abort();
  }
}

/** Shows that such a process starts. */
export function answerNothing(): void {}

/** An error that nobody waited for is a fault of the checker: told as one, or it would end the process as a full heap does. */
async function strayError(signal: AbortSignal): Promise<never> {
  const [error] = await once(process, 'uncaughtException', { signal });
  throw error;
}

process.on('uncaughtException', () => {});
cutOff();

async function judgeAlone(task: JudgingTask): Promise<Judged> {
  const lab = await loadLab(task.lab, task.seed);
  const submission = parseManifests(task.files, task.complaints);
  const memory = await startInMemory(hostPortsOf(lab, submission), route);
  const { signal } = new AbortController();
  const judging = { lab, submission, task, cluster: memory.embedded, signal };
  const beside = lab.beside.length > 0 ? await startBeside(judging, memory) : undefined;
  try {
    return await judgeOn(judging);
  } finally {
    await beside?.close();
    await memory.embedded.close();
  }
}

/** What a reader runs in another terminal while they check, since nobody sits at one: the lab's own lines. */
async function startBeside(judging: JudgingOn, { embedded, doors }: InMemory): Promise<Terminal> {
  const { lab, submission, cluster, signal } = judging;
  const objects = new Objects(cluster.api);
  await applyAll({ lab, cluster, submission, signal, admission: admissionOf(judging) }, objects);
  await untilSettled(cluster, objects, lab, signal);
  const terminal = terminalOn({ cluster: embedded, doors, namespace: lab.namespace, files: () => submission.files });
  const io = { stdout: () => {}, stderr: () => {}, signal };
  for (const line of lab.beside) await terminal.run(`kubectl ${fill(line, lab.values)} &`, io);
  return terminal;
}

/** A lab about the kind config gets a cluster made from the answer's own. */
function hostPortsOf(lab: Lab, submission: Submission): readonly HostPort[] {
  return lab.cluster === 'own' ? (readKindConfig(submission)?.hostPorts ?? []) : lab.hostPorts;
}

/** The machine that grades is not asked for its routes: an answer's verdict is the same on all of them. */
async function route(address: string): Promise<RouteObservation> {
  const isHere = address === 'localhost' || address.startsWith('127.');
  return isHere
    ? { leads: 'none', detail: `${address} is this machine itself` }
    : {
        leads: 'elsewhere',
        detail: `from a machine outside of the cluster, ${address} is reached by the default route`,
      };
}
