import { writeFile } from 'node:fs/promises';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { undeserved } from '../../checker/author/verify/deserves.ts';
import { judgeAnswer } from '../../checker/author/verify/judge-answer.ts';
import { type LabAnswer, labAnswers } from '../../checker/author/verify/lab-answers.ts';
import { outcomeOf } from '../../checker/author/verify/outcome.ts';
import type { Cluster } from '../../checker/cluster/cluster.ts';
import { declaredDifferences } from '../contract/declared-differences.ts';
import { embeddedCluster } from '../contract/embedded-cluster.ts';
import { proveSamePrinted, takeBothTranscripts } from '../contract/kubectl/same-printed.ts';
import { type ParityRow, parityTable } from '../contract/parity-table.ts';
import { CREATE_TIMEOUT_MS, sharedCluster, sharedContext } from './shared-cluster.ts';

/** Long enough for a Deployment to start anew on a slow machine, short enough for the answers that wait it out. */
const DEADLINE_MS = 20_000;

const answers = await labAnswers();
const rows: ParityRow[] = [];
let cluster: Cluster;
let transcripts: ReturnType<typeof takeBothTranscripts>;

beforeAll(async () => {
  cluster = await sharedCluster();
  // Its commands mostly wait: they are given while the labs are judged.
  transcripts = takeBothTranscripts(sharedContext());
  transcripts.catch(() => {}); // told to the test that waits for them
}, CREATE_TIMEOUT_MS);

afterAll(async () => {
  await cluster?.close();
  // A run of some tests only has only some rows.
  if (rows.length < answers.length) return;
  await writeFile(path.resolve(import.meta.dirname, '../contract/parity.md'), parityTable(rows));
});

describe('every lab proves itself on one reused kind cluster', () => {
  for (const answer of answers) {
    it(`${answer.lab.id} ${answer.name} gets what it deserves`, async () => {
      const [report, embedded] = await Promise.all([judgeAnswer(answer, cluster, DEADLINE_MS), onEmbedded(answer)]);
      const kind = outcomeOf(report);
      rows.push({ lab: answer.lab.id, answer: answer.name, embedded, kind });
      expect(undeserved(answer, report, cluster)).toBeUndefined();
      expect(differences(embedded, kind)).toEqual(declaredDifferences[`${answer.lab.id}/${answer.name}`] ?? []);
    }, 120_000);
  }
});

describe('a verdict is the same however often it is given', () => {
  for (const answer of answers.filter(({ name }) => name === 'solution')) {
    it(`${answer.lab.id} ${answer.name}, ten times running`, async () => {
      for (let run = 0; run < 10; run++)
        expect(undeserved(answer, await judgeAnswer(answer, cluster, DEADLINE_MS), cluster)).toBeUndefined();
    }, 240_000);
  }
});

describe('the machine’s own kubectl', () => {
  it('prints the same of the embedded cluster as of kind, but for what is declared', async () => {
    await proveSamePrinted(await transcripts);
  }, 400_000);
});

async function onEmbedded(answer: LabAnswer): Promise<string[]> {
  const embedded = await embeddedCluster(answer.lab.hostPorts);
  try {
    return outcomeOf(await judgeAnswer(answer, embedded, DEADLINE_MS));
  } finally {
    await embedded.close();
  }
}

/** As `embedded | kind`, for every check where they part. */
function differences(embedded: readonly string[], kind: readonly string[]): string[] {
  return embedded.flatMap((line, index) => (line === kind[index] ? [] : [`${line} | ${kind[index]}`]));
}
