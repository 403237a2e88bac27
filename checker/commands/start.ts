import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { chooseProvider, placeOf } from '../cluster/choose.ts';
import { briefText } from '../lab/brief.ts';
import { fill } from '../lab/draw.ts';
import { findLab, labFolder, workFolder } from '../lab/find-lab.ts';
import { labNumber } from '../lab/lab.ts';
import { chosenLanguage } from '../lab/language.ts';
import { readableSeed } from '../lab/seed.ts';
import { ensureWork } from '../lab/work.ts';
import { readSubmission } from '../manifests/read-folder.ts';
import { paintFor } from '../report/paint.ts';
import { progressOn } from '../report/progress.ts';
import { ensureNamespace } from '../run/namespaces.ts';
import { Discovery } from '../run/resources.ts';
import type { CheckOptions } from './check.ts';
import { openCluster } from './cluster-for-lab.ts';
import { interruptible } from './interruption.ts';

/** As the command line gives them. */
export interface StartOptions extends CheckOptions {
  readonly seed?: string;
}

/** Makes the cluster, copies the lab's first files to `work/`, and shows the task and the addresses. */
export async function start(word: string | undefined, options: StartOptions): Promise<void> {
  const found = await findLab(word);
  const language = chosenLanguage(options.lang);
  const made = await ensureWork(found, readableSeed(options.seed));
  const { lab } = made;
  const progress = progressOn(process.stderr, false);
  const where = await interruptible(async (signal) => {
    const choice = await chooseProvider(options, placeOf(lab));
    progress.line(choice.why);
    const { cluster, made } = await openCluster(
      choice,
      { lab, read: () => readSubmission(workFolder(lab.id)) },
      { signal, onProgress: progress.line },
      true,
    );
    try {
      for (const namespace of [lab.namespace, ...lab.alsoNamespaces])
        await ensureNamespace(cluster, new Discovery(cluster.api), namespace);
    } catch (error) {
      if (made) await choice.provider.delete(choice.place.name);
      throw error;
    } finally {
      await cluster.close();
    }
    return choice.provider.name;
  });
  const folder = path.relative(process.cwd(), workFolder(lab.id));
  const paint = paintFor(process.stdout);
  const brief = await readFile(path.join(labFolder(lab.id), language === 'hi' ? 'brief.hi.mdx' : 'brief.mdx'), 'utf8');
  console.log(briefText(fill(brief, lab.values), paint));
  console.log(
    `\n${paint.strong('Your files')}   ${folder}/${made.files.length > 0 ? ` (${made.files.join(', ')})` : ', as you left them'}`,
  );
  console.log(`${paint.strong('Namespace')}    ${[lab.namespace, ...lab.alsoNamespaces].join(', ')}`);
  for (const { hostPort, nodePort } of lab.hostPorts)
    console.log(`${paint.strong('Door')}         localhost:${hostPort} leads to nodePort ${nodePort}`);
  console.log(`${paint.strong('kubectl')}      ${kubectlLine(where)}`);
  console.log(`\nCheck it: npm run lab:check ${labNumber(lab)}`);
}

function kubectlLine(provider: string): string {
  if (provider === 'context') return 'your own, in the context you named';
  return `npm run kubectl -- get services --all-namespaces; for a whole shell: eval "$(npm run -s lab:env)"`;
}
