import { writeFile } from 'node:fs/promises';
import path from 'node:path';
import { expect } from 'vitest';
import { servedCluster } from '../../cluster/embedded/server/served-cluster.ts';
import { DECLARED } from './declared.ts';
import { differencesOf, differencesTable } from './differences.ts';
import { type Printed, takeTranscript } from './transcript.ts';

interface Transcripts {
  readonly embedded: readonly Printed[];
  readonly kind: readonly Printed[];
}

/** Gives the commands to an embedded cluster of its own, and to kind. */
export async function takeBothTranscripts(kind: { kubeconfig: string; context: string }): Promise<Transcripts> {
  const served = await servedCluster();
  try {
    const [onEmbedded, onKind] = await Promise.all([
      takeTranscript(served.kubeconfig),
      takeTranscript(kind.kubeconfig, kind.context),
    ]);
    return { embedded: onEmbedded, kind: onKind };
  } finally {
    await served.close();
  }
}

/** Writes the table of what differs, and allows nothing in it that is not declared, nor anything declared that is not. */
export async function proveSamePrinted({ embedded, kind }: Transcripts): Promise<void> {
  expect(kind.length).toBeGreaterThanOrEqual(60);
  const differences = differencesOf(embedded, kind);
  await writeFile(path.join(import.meta.dirname, '../kubectl.md'), differencesTable(kind.length, differences));
  expect(differences.filter(({ name }) => !DECLARED[name])).toEqual([]);
  const inLessons = differences.filter(({ isTaught }) => isTaught);
  expect(inLessons.filter(({ name }) => !DECLARED[name]?.isAge)).toEqual([]);
  // What comes of ages differs always: a line of it that does not any more is to be taken off the list.
  const ofAge = Object.entries(DECLARED).flatMap(([name, { isAge }]) => (isAge ? name : []));
  expect(ofAge.filter((name) => !differences.some((one) => one.name === name))).toEqual([]);
}
