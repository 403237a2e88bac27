import { answererOf, describeObservation } from '../probes/answer.ts';
import { type Check, type CheckOptions, type CheckRun, defineCheck, type Look } from './check.ts';

interface Options extends CheckOptions {
  /** A headless Service. */
  readonly service: string;
  readonly pod: string;
  /** Where the container listens: a headless Service translates no port. */
  readonly port: number;
}

/** `POD.SERVICE` is the name of one Pod: it leads to its own address, and that Pod answers there. */
export function podNameLeadsToPod(options: Options): Check {
  const { service, pod } = options;
  return defineCheck(options, {
    id: `${pod}-by-name`,
    kind: 'podNameLeadsToPod',
    claim: `${pod}.${service} leads to Pod ${pod}, and to no other`,
    reach: 'pod',
    about: { service, pod },
    judge: (run) => run.eventually(() => look(run, options)),
  });
}

async function look(run: CheckRun, { service, pod, port }: Options): Promise<Look> {
  const name = `${pod}.${service}.${run.namespace}.svc.cluster.local`;
  const expected = `HTTP 200 from Pod ${pod} at ${name}:${port}`;
  const probe = { url: `http://${name}:${port}/`, times: 2, signal: run.signal };
  const answers = await run.cluster.probes.http({ from: 'pod', ...run.visitor }, probe);
  const wrong = answers.find((answer) => answererOf(answer)?.pod !== pod);
  if (!wrong) return { holds: true, seen: `HTTP 200 from ${pod}, twice` };
  const silence = wrong.kind === 'answered' ? {} : { silence: wrong.kind };
  return { holds: false, expected, seen: describeObservation(wrong), ...silence };
}
