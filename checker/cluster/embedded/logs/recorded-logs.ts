import { type Cluster, getClock, getCluster, type ProcessContext } from '@ngrok/webernetes';
import { ContainerLog } from './container-log.ts';

/** Logs of this many containers are kept; those of the longest gone Pods go first. */
const MOST_CONTAINERS = 200;

/** The last runs of each container, the current one at the end; by the Pod's uid and the container's name. */
const logs = new WeakMap<Cluster, Map<string, ContainerLog[]>>();

/** The private part of webernetes' container (0.3.5) that tells its own process from those of an exec. */
interface ContainerInternals {
  readonly mainProcess?: { readonly pid: number };
}

/** Whether this is what the container was started for. */
export function isMainProcess({ container, pid }: ProcessContext): boolean {
  return (container as unknown as ContainerInternals).mainProcess?.pid === pid;
}

/**
 * Writes down what a container's own process prints, in the place of webernetes, which keeps all of it for ever and
 * the two streams apart.
 */
export function recordLog(process: ProcessContext): void {
  const clock = getClock(process);
  const log = newLog(process);
  process.writeStdout = (chunk) => log.write('stdout', chunk, clock.nowMs());
  process.writeStderr = (chunk) => log.write('stderr', chunk, clock.nowMs());
}

function newLog(process: ProcessContext): ContainerLog {
  const cluster = getCluster(process);
  const clock = getClock(process);
  const ofCluster = logs.get(cluster) ?? new Map<string, ContainerLog[]>();
  logs.set(cluster, ofCluster);
  const key = keyOf(process.pod.uid, process.container.name);
  const log = new ContainerLog(process.container.restartCount);
  const previous = ofCluster.get(key)?.at(-1);
  previous?.end(clock.nowMs());
  ofCluster.delete(key);
  ofCluster.set(key, previous ? [previous, log] : [log]);
  const [oldest] = ofCluster.keys();
  if (ofCluster.size > MOST_CONTAINERS && oldest !== undefined) ofCluster.delete(oldest);
  return log;
}

/** Ends the log of the container's own process. */
export function endLog(process: ProcessContext): void {
  const cluster = getCluster(process);
  logOf(cluster, process.pod.uid, process.container.name)?.end(getClock(process).nowMs());
}

/** The current run's log, or that of the run before; undefined where there is none. */
export function logOf(
  cluster: Cluster,
  podUid: string,
  container: string,
  run: 'current' | 'previous' = 'current',
): ContainerLog | undefined {
  const [one, other] = logs.get(cluster)?.get(keyOf(podUid, container)) ?? [];
  if (run === 'previous') return other && one;
  return other ?? one;
}

function keyOf(podUid: string, container: string): string {
  return `${podUid}/${container}`;
}
