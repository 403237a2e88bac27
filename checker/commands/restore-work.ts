import type { Cluster } from '../cluster/cluster.ts';
import { loadLab, workFolder } from '../lab/find-lab.ts';
import { readerSeed } from '../lab/seed.ts';
import { hasFiles } from '../lab/work.ts';
import { readSubmission } from '../manifests/read-folder.ts';
import { apply } from '../run/apply.ts';
import { ensureNamespace } from '../run/namespaces.ts';
import { Discovery } from '../run/resources.ts';

/** Puts what is in `work/` of a lab into a cluster that was made anew. What the cluster refuses, the next check tells. */
export async function restoreWork(cluster: Cluster, id: string): Promise<void> {
  const lab = await loadLab(id, await readerSeed(workFolder(id)));
  const discovery = new Discovery(cluster.api);
  for (const namespace of [lab.namespace, ...lab.alsoNamespaces]) await ensureNamespace(cluster, discovery, namespace);
  const folder = workFolder(id);
  if (!(await hasFiles(folder))) return;
  const { manifests } = await readSubmission(folder);
  for (const manifest of manifests) await apply(cluster, discovery, manifest, lab.namespace);
}
