import { describe, expect, it } from 'vitest';
import { labAnswers } from '../../../checker/author/verify/lab-answers.ts';
import type { Vantage } from '../../../checker/cluster/cluster.ts';
import { parseManifests } from '../../../checker/manifests/parse.ts';
import type { Path } from '../../../checker/probes/path/path.ts';
import { tracePatiently } from '../../../checker/probes/path/patiently.ts';
import { applyAll } from '../../../checker/run/apply-all.ts';
import { Objects } from '../../../checker/run/objects.ts';
import { untilSettled } from '../../../checker/run/settled.ts';
import { startStandIns } from '../../../checker/run/stand-ins.ts';
import { embeddedCluster } from '../../contract/embedded-cluster.ts';

type Answer = Awaited<ReturnType<typeof labAnswers>>[number];

const HOST: Vantage = { from: 'host' };

/** A lab's question as a reader would ask it. */
const QUESTIONS: Readonly<Record<string, string>> = {
  '01-node-port': 'http://localhost:30001',
  '03-load-balancer': 'http://localhost:8080',
};

/** Mistakes that a single request does not show: it is answered all the same, by the wrong Pods or too few of them. */
const ANSWERED = ['cheat-second-deployment', 'cheat-static-page', 'node-port-taken', 'one-replica', 'quota'];

async function traceAnswer({ lab, files }: Answer, url: string): Promise<Path> {
  const cluster = await embeddedCluster(lab.hostPorts);
  const objects = new Objects(cluster.api);
  const { signal } = new AbortController();
  const standIns = await startStandIns(lab, cluster);
  try {
    const submission = parseManifests(files);
    const applied = await applyAll({ lab, cluster, submission, signal }, objects);
    await untilSettled(cluster, objects, lab, signal);
    const answer = { lab, submission, applied };
    return await tracePatiently({ cluster, namespace: lab.namespace, from: HOST, url, signal, answer });
  } finally {
    await standIns.stop();
    await cluster.close();
  }
}

const answers = await labAnswers(Object.keys(QUESTIONS));

describe('a request that a wrong answer leaves unanswered has its mistake named as lab:check names it', {
  concurrent: true,
}, () => {
  it.each(answers.filter(({ expected }) => expected).map((answer) => [answer.lab.id, answer.name, answer] as const))(
    '%s %s',
    { timeout: 60_000 },
    async (id, name, answer) => {
      const { ending } = await traceAnswer(answer, QUESTIONS[id] ?? '');
      if (ANSWERED.includes(name.replace('wrong/', ''))) expect(ending.kind).toBe('answered');
      else expect(ending.diagnosis?.id).toBe(answer.expected?.diagnosis);
    },
  );
});
