import type { Diagnosis } from './diagnosis.ts';
import { ASKING } from './evidence/asking.ts';

/** Something answers, and it is no Pod behind the Service: a tunnel, a program of this machine, another cluster. */
export const answeredByStranger: Diagnosis = {
  id: 'answered-by-stranger',
  explains: [...ASKING, 'samePodsBehind'],
  lesson: 'lessons/node-port-on-kind',
  explain(failure) {
    const { stranger, url } = failure.look.facts ?? {};
    if (stranger === undefined) return undefined;
    const place = /^http:\/\/([^/]+)/.exec(url ?? '')?.[1] ?? 'that address';
    const local = place.startsWith('localhost');
    return {
      because: `${place} was answered by ${stranger}, which is not behind this Service: ${local ? 'look for a port-forward, a program of your own or another cluster on that port' : 'look what else has that address'}`,
      at: [],
      tryThis: local ? ['npm run doctor', `curl -i http://${place}/`] : [],
    };
  },
};
