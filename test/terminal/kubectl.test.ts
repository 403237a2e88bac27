import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { hasKubectl } from '../cluster/embedded/streams/kubectl.ts';
import { CHANGING, LOOKING } from './commands.ts';
import { DECLARED } from './declared.ts';
import { FILES } from './manifests.ts';
import { masked, realKubectl } from './real-kubectl.ts';
import { type TerminalOnCluster, terminalOnCluster } from './terminal-on-cluster.ts';

let on: TerminalOnCluster;

beforeAll(async () => {
  on = await terminalOnCluster(FILES);
  await on.run('kubectl apply -f web.yaml -f odd.json');
  await on.run('kubectl rollout status deployment/web');
  await on.run('kubectl create namespace ours');
  await on.run('kubectl create namespace twin');
});
afterAll(() => on.close());

describe.skipIf(!hasKubectl)('kubectl in the terminal, beside the machine’s own', () => {
  it.each(LOOKING)('prints the same of `kubectl %s`', async (args) => {
    // One after the other: an event between the two would be the cluster's difference, not theirs.
    const ours = masked(await on.run(`kubectl ${args}`));
    const theirs = masked(await realKubectl(on.folder, `-n ${on.namespace} ${args}`.replace(/^-n lab (.*-n )/, '$1')));
    if (DECLARED[args]) expect(ours).not.toEqual(theirs);
    else expect(ours).toEqual(theirs);
  });

  it('changes objects as that does, and tells the same of it', async () => {
    for (const args of CHANGING) {
      const ours = masked(await on.run(`kubectl ${placed(args, 'ours')}`));
      const theirs = masked(await realKubectl(on.folder, placed(args, 'twin')));
      const text = JSON.stringify(theirs).replaceAll('twin', 'ours');
      expect({ args, ...ours }).toEqual({ args, ...JSON.parse(text) });
    }
  });
});

/** In a namespace, unless the command says another. */
function placed(args: string, namespace: string): string {
  if (args.includes(' -n ')) return args;
  const [own, ...behind] = args.split(' -- ');
  return [`${own} -n ${namespace}`, ...behind].join(' -- ');
}
