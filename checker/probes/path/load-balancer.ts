import type { V1Service } from '@kubernetes/client-node';
import { nameOf } from '../../run/pods.ts';
import { atNode } from './at-node.ts';
import { aboutOf, after, type Draft } from './draft.ts';
import { type FromHost, nodeAddress, resetWhereRefused } from './host-vantage.ts';
import { externalAddresses } from './owner.ts';
import type { Hop } from './path.ts';
import type { State } from './state.ts';
import type { Target } from './target.ts';

/** A Service's EXTERNAL-IP and one of its ports. */
export function balancedAt({ services }: State, { host, port }: Target): V1Service | undefined {
  const same = (address: string): boolean => address === host || (isLocalhost(address) && isLocalhost(host));
  return services.find(
    (service) => externalAddresses(service).some(same) && (service.spec?.ports ?? []).some((one) => one.port === port),
  );
}

const isLocalhost = (host: string): boolean => host === 'localhost' || host === '127.0.0.1';

/** Through the address that a controller gave: the balancer sends on to a node. */
export function loadBalancer({ state, target, home, seen }: FromHost, service: V1Service): Draft {
  const nodePort = service.spec?.ports?.find(({ port }) => port === target.port)?.nodePort;
  const hop: Hop = {
    kind: 'load-balancer',
    name: `${target.host}:${target.port}`,
    ...(nodePort !== undefined && { destination: `${nodeAddress(state)}:${nodePort}` }),
    decidedBy: {
      object: `Service ${nameOf(service)}`,
      field: 'status.loadBalancer.ingress[0]',
      value: externalAddresses(service)[0] ?? '',
    },
    known: seen ? 'observed' : 'derived',
    said: {
      en: `this is the EXTERNAL-IP that a controller gave Service ${nameOf(service)}: the balancer sends on to a node, to nodePort ${nodePort}`,
      hi: `yeh woh EXTERNAL-IP hai jo ek controller ne Service ${nameOf(service)} ko diya: balancer aage Node ke nodePort ${nodePort} par bhejta hai`,
    },
  };
  if (nodePort === undefined)
    return {
      hops: [hop],
      end: {
        kind: 'refused',
        said: {
          en: 'The Service has no nodePort that the balancer could send to.',
          hi: 'Service ke paas nodePort nahi hai, jahan balancer bhej sake.',
        },
        suspects: [{ kind: 'loadBalancerAnswers', about: aboutOf(service) }],
        mayBeAsked: true,
      },
    };
  return resetWhereRefused(
    after([hop], atNode(state, nodeAddress(state), nodePort, 'loadBalancerAnswers', home, seen)),
  );
}
