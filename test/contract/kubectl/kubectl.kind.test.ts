import { writeFile } from 'node:fs/promises';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Cluster } from '../../../checker/cluster/cluster.ts';
import { servedCluster } from '../../cluster/embedded/server/served-cluster.ts';
import { CREATE_TIMEOUT_MS, sharedCluster, sharedContext } from '../../kind/shared-cluster.ts';
import { DECLARED } from './declared.ts';
import { differencesOf, differencesTable } from './differences.ts';
import { takeTranscript } from './transcript.ts';

const TIMEOUT_MS = 400_000;

let kind: Cluster;
let embedded: Awaited<ReturnType<typeof servedCluster>>;

beforeAll(async () => {
  [kind, embedded] = [await sharedCluster(), await servedCluster()];
}, CREATE_TIMEOUT_MS);
afterAll(async () => {
  await kind?.close();
  await embedded?.close();
});

describe('the machine’s own kubectl', { timeout: TIMEOUT_MS }, () => {
  it('prints the same of the embedded cluster as of kind, but for what is declared', async () => {
    const { kubeconfig, context } = sharedContext();
    const [onEmbedded, onKind] = await Promise.all([
      takeTranscript(embedded.kubeconfig),
      takeTranscript(kubeconfig, context),
    ]);
    expect(onKind.length).toBeGreaterThanOrEqual(60);
    const differences = differencesOf(onEmbedded, onKind);
    await writeFile(path.join(import.meta.dirname, '../kubectl.md'), differencesTable(onKind.length, differences));
    expect(differences.filter(({ name }) => !DECLARED[name])).toEqual([]);
    const inLessons = differences.filter(({ isTaught }) => isTaught);
    expect(inLessons.filter(({ name }) => !DECLARED[name]?.isAge)).toEqual([]);
    // What is declared and does not differ any more has to be taken off the list.
    expect(Object.keys(DECLARED).filter((name) => !differences.some((one) => one.name === name))).toEqual([]);
  });
});
