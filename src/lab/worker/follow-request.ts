import type { Cluster, Vantage } from '../../../checker/cluster/cluster.ts';
import type { Lab } from '../../../checker/lab/lab.ts';
import type { Answer } from '../../../checker/probes/path/diagnose.ts';
import type { Path } from '../../../checker/probes/path/path.ts';
import { tracePath } from '../../../checker/probes/path/trace.ts';
import { Objects } from '../../../checker/run/objects.ts';
import { untilSettled } from '../../../checker/run/settled.ts';
import { withAddresses } from './named-addresses.ts';

/** A request to follow, and what was applied before it. */
interface Followed {
  readonly lab: Lab;
  readonly cluster: Cluster;
  readonly from: Vantage;
  readonly url: string;
  readonly signal: AbortSignal;
  readonly answer: Answer | undefined;
}

/** Sends a request when what was applied stands, and follows it. */
export async function followRequest({ lab, cluster, from, url, signal, answer }: Followed): Promise<Path> {
  const { namespace } = lab;
  const objects = new Objects(cluster.api);
  await untilSettled(cluster, objects, lab, signal);
  const address = await withAddresses(url, objects, namespace);
  return tracePath({ cluster, namespace, from, url: address, signal, ...(answer && { answer }) });
}
