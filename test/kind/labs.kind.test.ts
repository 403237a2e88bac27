import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Cluster } from '../../checker/cluster/cluster.ts';
import { kindProvider } from '../../checker/cluster/kind/provider.ts';
import { declaredDifferences } from '../contract/declared-differences.ts';
import { embeddedCluster } from '../contract/embedded-cluster.ts';
import { judgeAnswer, type LabAnswer, labAnswers, outcomeOf } from '../contract/lab-answers.ts';
import { type ParityRow, parityTable } from '../contract/parity-table.ts';
import { proveAnswer } from '../contract/prove-answer.ts';

const NAME = 'gatehouse-test';
/** Long enough for a Deployment to start anew on a slow machine, short enough for the answers that wait it out. */
const DEADLINE_MS = 20_000;

const answers = await labAnswers();
const rows: ParityRow[] = [];
let folder: string;
let cluster: Cluster;

beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'gatehouse-kind-'));
  const hostPorts = answers
    .flatMap(({ lab }) => lab.hostPorts)
    .filter((port, index, all) => all.indexOf(port) === index);
  cluster = await kindProvider({ folder, ...nodeImage() }).create({ name: NAME, hostPorts });
}, 240_000);

afterAll(async () => {
  await cluster?.close();
  await kindProvider({ folder }).delete(NAME);
  await rm(folder, { recursive: true, force: true });
  await writeFile(path.resolve(import.meta.dirname, '../contract/parity.md'), parityTable(rows));
}, 60_000);

describe('every lab proves itself on one reused kind cluster', () => {
  for (const answer of answers) {
    it(`${answer.lab.id} ${answer.name} gets what it deserves`, async () => {
      const report = await judgeAnswer(answer, cluster, DEADLINE_MS);
      const [embedded, kind] = [await onEmbedded(answer), outcomeOf(report)];
      rows.push({ lab: answer.lab.id, answer: answer.name, embedded, kind });
      proveAnswer(answer, report);
      expect(differences(embedded, kind)).toEqual(declaredDifferences[`${answer.lab.id}/${answer.name}`] ?? []);
    }, 120_000);
  }
});

describe('a verdict is the same however often it is given', () => {
  for (const answer of answers.filter(({ name }) => name === 'solution')) {
    it(`${answer.lab.id} ${answer.name}, ten times running`, async () => {
      for (let run = 0; run < 10; run++) proveAnswer(answer, await judgeAnswer(answer, cluster, DEADLINE_MS));
    }, 240_000);
  }
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

function nodeImage(): { nodeImage?: string } {
  const image = process.env.KIND_NODE_IMAGE;
  return image ? { nodeImage: image } : {};
}
