import type { Vantage } from '../../cluster/cluster.ts';
import type { Hop } from './path.ts';

/** Where the road begins. */
export function vantageHop(from: Vantage, isSent: boolean): Hop {
  const known = isSent ? 'observed' : 'derived';
  if (from.from === 'host')
    return {
      kind: 'vantage',
      name: 'this machine',
      known,
      said: { en: 'the request starts on this machine', hi: 'request is machine se shuru hoti hai' },
    };
  if (from.from === 'node')
    return {
      kind: 'vantage',
      name: 'a node',
      known,
      said: { en: 'the request starts on a node', hi: 'request ek Node se shuru hoti hai' },
    };
  return {
    kind: 'vantage',
    name: `Pod ${from.pod}`,
    known,
    said: {
      en: `the request starts in Pod ${from.pod} of namespace ${from.namespace}`,
      hi: `request namespace ${from.namespace} ke Pod ${from.pod} se shuru hoti hai`,
    },
  };
}
