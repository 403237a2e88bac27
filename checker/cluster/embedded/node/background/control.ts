import { badRequest } from '../../admission/status.ts';
import { asStatus } from '../../api/errors.ts';
import type { WireRequest, WireResponse } from '../../api/wire/message.ts';
import { json, refusal } from '../../api/wire/serve.ts';
import type { EmbeddedCluster } from '../../embedded-cluster.ts';
import { CONTROL, type Questions } from './questions.ts';

/** What the process does beside answering. */
export interface Doings {
  stop(): void;
  startIngress(): Promise<unknown>;
}

export async function answerControl(
  cluster: EmbeddedCluster,
  { method, url, body }: WireRequest,
  doings: Doings,
): Promise<WireResponse> {
  try {
    if (method !== 'POST') throw badRequest('questions are posted');
    const name = url.slice(CONTROL.length);
    const question = JSON.parse(new TextDecoder().decode(body)) as never;
    if (name === 'stop') doings.stop();
    if (name === 'startIngress') await doings.startIngress();
    return json(200, await answer(cluster, name, question));
  } catch (error) {
    return refusal(asStatus(error, undefined));
  }
}

async function answer({ probes }: EmbeddedCluster, name: string, question: never): Promise<unknown> {
  switch (name) {
    case 'http': {
      const { vantage, probe } = question as Questions['http']['question'];
      return probes.http(vantage, probe);
    }
    case 'resolve': {
      const { pod, name: host } = question as Questions['resolve']['question'];
      return probes.resolve(pod, host);
    }
    case 'startIngress':
    case 'stop':
      return {};
    default:
      throw badRequest(`there is no question "${name}"`);
  }
}
