import { writeFile } from 'node:fs/promises';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type LabAnswer, labAnswers } from '../../checker/author/verify/lab-answers.ts';
import { differences, type ParityRow, parityTable } from '../../checker/author/verify/parity-table.ts';
import { embeddedStage, sharedStage } from '../../checker/author/verify/stage.ts';
import { type Verdict, verifyAll } from '../../checker/author/verify/verify.ts';
import type { Cluster } from '../../checker/cluster/cluster.ts';
import { freePort } from '../cluster/host/free-port.ts';
import { declaredDifferences } from '../contract/declared-differences.ts';
import { proveSamePrinted, takeBothTranscripts } from '../contract/kubectl/same-printed.ts';
import { CREATE_TIMEOUT_MS, sharedCluster, sharedContext } from './shared-cluster.ts';

/** Long enough for a Deployment to start anew on a busy machine, short enough for the answers that wait it out. */
const DEADLINE_MS = 30_000;

/** A reader's tunnel is up at once, or never. */
function deadlineMs({ lab, expected }: LabAnswer): number {
  return lab.beside.length > 0 && expected ? 12_000 : DEADLINE_MS;
}

/** Of the labs' right answers here; `npm run labs:verify -- --provider kind --runs 20` takes a longer look. */
const RUNS = 1;

const LABS_AT_ONCE = 2;

const QUICK_STARTS = ['01-node-port', '03-load-balancer', '06-port-forward', '09-pods-are-mortal'];

const all = await labAnswers(undefined, await drawn());
const answers = all.filter(isJudgedHere);
/** The same answers for the embedded cluster, with a tunnel of their own beside the one into kind. */
const twins = new Map((await labAnswers(undefined, await drawn())).map((answer) => [keyOf(answer), answer]));
const results = new Map(answers.map((answer) => [keyOf(answer), Promise.withResolvers<Result>()]));
const rows: ParityRow[] = [];
let cluster: Cluster;
let transcripts: ReturnType<typeof takeBothTranscripts>;

/** What both clusters said of an answer. */
interface Result {
  readonly kind: readonly Verdict[];
  readonly embedded: Verdict;
}

beforeAll(async () => {
  cluster = await sharedCluster();
  // Its commands mostly wait: they are given while the labs are judged.
  transcripts = takeBothTranscripts(sharedContext());
  transcripts.catch(() => {}); // told to the test that waits for them
  judgeEverything().catch((error: unknown) => {
    for (const { reject } of results.values()) reject(error);
  });
}, CREATE_TIMEOUT_MS);

afterAll(async () => {
  await cluster?.close();
  // A run of some tests only has only some rows.
  if (rows.length < answers.length) return;
  await writeFile(path.resolve(import.meta.dirname, '../contract/parity.md'), parityTable(rows, 'npm run test:kind'));
}, 60_000);

describe('every lab proves itself on real kind', () => {
  for (const answer of answers) {
    it(`${answer.lab.id} ${answer.name} gets what it deserves, as on the embedded cluster`, async () => {
      const { kind, embedded } = await (results.get(keyOf(answer))?.promise ?? Promise.reject(new Error('not judged')));
      expect(kind.flatMap(({ problem }) => problem ?? [])).toEqual([]);
      const row = { embedded, kind: kind[0] as Verdict };
      rows.push(row);
      expect(differences(row)).toEqual(declaredDifferences[keyOf(answer)] ?? []);
    }, 900_000);
  }
});

describe('the machine’s own kubectl', () => {
  it('prints the same of the embedded cluster as of kind, but for what is declared', async () => {
    await proveSamePrinted(await transcripts);
  }, 400_000);
});

async function judgeEverything(): Promise<void> {
  const kind = new Map<string, Verdict[]>();
  const { kubeconfig, context } = sharedContext();
  const shared = sharedStage(cluster, { kubeconfig, context });
  const common = { deadlineMs, signal: new AbortController().signal };
  await verifyAll(answers, {
    ...common,
    stageFor: async () => shared,
    atOnce: LABS_AT_ONCE,
    runs: RUNS,
    onVerdict: (verdict) => {
      const key = keyOf(verdict.answer);
      const so = [...(kind.get(key) ?? []), verdict];
      kind.set(key, so);
      if (so.length === (verdict.answer.name === 'solution' ? RUNS : 1)) void settle(verdict.answer, so);
    },
  });
}

async function settle(answer: LabAnswer, kind: readonly Verdict[]): Promise<void> {
  const settled = results.get(keyOf(answer));
  try {
    await verifyAll([twins.get(keyOf(answer)) ?? answer], {
      stageFor: embeddedStage,
      atOnce: 1,
      runs: 1,
      deadlineMs,
      signal: new AbortController().signal,
      onVerdict: (embedded) => settled?.resolve({ kind, embedded }),
    });
  } catch (error) {
    settled?.reject(error);
  }
}

/**
 * On the cluster that labs share every solution, and the starts that fail without waiting for long; and, once each, the
 * mistakes that the API server tells in its own words, or that only a real cluster can make. `npm run labs:verify --
 * --provider kind` judges every answer.
 */
function isJudgedHere(answer: LabAnswer): boolean {
  const { lab, expected } = answer;
  if (lab.cluster === 'own') return false;
  if (!expected) return answer.name === 'solution' || QUICK_STARTS.includes(lab.id);
  const isFirst = all.find((other) => other.expected?.diagnosis === expected.diagnosis) === answer;
  return isFirst && (expected.check === 'manifests-accepted' || expected.needs !== undefined);
}

async function drawn() {
  return { '06-port-forward': { door: await freePort() } };
}

function keyOf({ lab, name }: LabAnswer): string {
  return `${lab.id}/${name}`;
}
