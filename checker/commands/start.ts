import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { CLUSTER_NAME, chooseProvider } from '../cluster/choose.ts';
import { briefText } from '../lab/brief.ts';
import { findLab, labFolder, workFolder } from '../lab/find-lab.ts';
import { labNumber } from '../lab/lab.ts';
import { ensureWork } from '../lab/work.ts';
import { paintFor } from '../report/paint.ts';
import { progressOn } from '../report/progress.ts';
import { ensureNamespace } from '../run/namespaces.ts';
import { Discovery } from '../run/resources.ts';
import type { CheckOptions } from './check.ts';
import { openCluster } from './cluster-for-lab.ts';
import { interruptible } from './interruption.ts';

/** Makes the cluster, copies the lab's first files to `work/`, and shows the task and the addresses. */
export async function start(word: string | undefined, options: CheckOptions): Promise<void> {
  const lab = await findLab(word);
  const progress = progressOn(process.stderr, false);
  const where = await interruptible(async (signal) => {
    const choice = await chooseProvider(options);
    progress.line(choice.why);
    const { cluster, made } = await openCluster(choice, lab, { signal, onProgress: progress.line }, true);
    try {
      await ensureNamespace(cluster, new Discovery(cluster.api), lab.namespace);
    } catch (error) {
      if (made) await choice.provider.delete(CLUSTER_NAME);
      throw error;
    } finally {
      await cluster.close();
    }
    return choice.provider.name;
  });
  const made = await ensureWork(lab.id);
  const folder = path.relative(process.cwd(), workFolder(lab.id));
  const paint = paintFor(process.stdout);
  console.log(briefText(await readFile(path.join(labFolder(lab.id), 'brief.mdx'), 'utf8'), paint));
  console.log(
    `\n${paint.strong('Your files')}   ${folder}/${made.length > 0 ? ` (${made.join(', ')})` : ', as you left them'}`,
  );
  console.log(`${paint.strong('Namespace')}    ${lab.namespace}`);
  for (const { hostPort, nodePort } of lab.hostPorts)
    console.log(`${paint.strong('Door')}         localhost:${hostPort} leads to nodePort ${nodePort}`);
  console.log(`${paint.strong('kubectl')}      ${kubectlLine(where)}`);
  console.log(`\nCheck it: npm run lab:check ${labNumber(lab)}`);
}

function kubectlLine(provider: string): string {
  if (provider === 'context') return 'your own, in the context you named';
  return `npm run kubectl -- get services --all-namespaces; for a whole shell: eval "$(npm run -s lab:env)"`;
}
