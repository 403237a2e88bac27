import { BlockedError, type Check, type CheckKind, type CheckRun, type Look } from '../../checks/check.ts';
import type { Cluster } from '../../cluster/cluster.ts';
import type { Failure } from '../../diagnoses/diagnosis.ts';
import type { Objects } from '../../run/objects.ts';
import { VISITOR } from '../../run/visitor.ts';
import type { Answer } from './diagnose.ts';

/** What decides which doors a Service has. */
const SHAPE = new Set<CheckKind>(['serviceType', 'servicePort', 'nodePort']);

/** The lab's own claims about its Services' doors that do not hold, looked at once: for a request that found no door. */
export async function* shapeFailures(cluster: Cluster, objects: Objects, { lab }: Answer): AsyncGenerator<Failure> {
  for (const check of lab.checks.filter(({ kind }) => SHAPE.has(kind))) {
    const look = await lookOnce(check, cluster, objects, lab.namespace);
    if (look && !look.holds) yield { check, look };
  }
}

/** Undefined where what it is about is not there: another check says so. */
async function lookOnce(
  check: Check,
  cluster: Cluster,
  objects: Objects,
  namespace: string,
): Promise<Look | undefined> {
  const once = async (look: () => Promise<Look>) => ({ ...(await look()), tries: 1, waitedMs: 0 });
  const run: CheckRun = {
    cluster,
    namespace: check.about.namespace ?? namespace,
    objects,
    sheet: () => undefined,
    kindConfig: undefined,
    visitor: VISITOR,
    signal: new AbortController().signal,
    eventually: once,
    eventuallyAnswers: once,
    restore: async () => {},
  };
  try {
    return await check.judge(run);
  } catch (error) {
    if (error instanceof BlockedError) return undefined;
    throw error;
  }
}
