import type { Path } from '../../checker/probes/path/path.ts';

const same = (text: string) => ({ en: text, hi: `${text} (hi)` });

/** A request that is answered, over every kind of hop. */
export const ANSWERED: Path = {
  from: { from: 'host' },
  url: 'http://localhost:8080',
  hops: [
    { kind: 'vantage', name: 'This machine', known: 'derived', said: same('A program here sends the request.') },
    {
      kind: 'name',
      name: 'localhost',
      destination: '127.0.0.1:8080',
      known: 'derived',
      said: same('The name is this machine’s own.'),
    },
    {
      kind: 'host-door',
      name: 'localhost:8080',
      destination: '172.18.0.2:30001',
      decidedBy: { object: 'kind config', field: 'nodes[0].extraPortMappings[0].hostPort', value: '8080' },
      known: 'observed',
      said: same('kind listens here, and hands it on to the node.'),
    },
    {
      kind: 'node',
      name: 'Node gatehouse-control-plane',
      known: 'derived',
      said: same('The request is at the building.'),
    },
    {
      kind: 'rule',
      name: 'nodePort 30001',
      destination: '10.96.0.20:80',
      decidedBy: { object: 'Service web', field: 'spec.ports[0].nodePort', value: '30001' },
      known: 'derived',
      said: same('kube-proxy’s rule for 30001 takes it.'),
    },
    { kind: 'service', name: 'Service web', known: 'derived', said: same('The front desk looks at its list.') },
    {
      kind: 'endpoint-slice',
      name: 'EndpointSlice web-x7k2p',
      destination: '10.244.0.5:8080',
      known: 'derived',
      said: same('One of those who are ready is drawn.'),
      candidates: [
        {
          name: 'web-5d4f-x2x4z',
          address: '10.244.0.5:8080',
          chance: 'taken',
          isListed: true,
          why: same('it is ready, and was drawn'),
        },
        {
          name: 'web-5d4f-b8k2q',
          address: '10.244.0.6:8080',
          chance: 'possible',
          isListed: true,
          why: same('it is ready, and was not drawn'),
        },
        {
          name: 'web-5d4f-c8k2q',
          address: '10.244.0.7:8080',
          chance: 'never',
          isListed: true,
          why: same('it is not ready'),
        },
      ],
    },
    { kind: 'pod', name: 'Pod web-5d4f-x2x4z', known: 'observed', said: same('The Pod has it.') },
    { kind: 'container-port', name: 'port 8080', known: 'observed', said: same('The container listens here.') },
  ],
  asForetold: true,
  ending: { kind: 'answered', status: 200, at: 8, known: 'observed', said: same('The Pod answered.') },
};

/** A request that ends at a Service with nobody behind it, for a known mistake. */
export const REFUSED: Path = {
  ...ANSWERED,
  hops: ANSWERED.hops.slice(0, 6),
  ending: {
    kind: 'refused',
    at: 5,
    known: 'observed',
    said: same('The list is empty, so the node refuses.'),
    diagnosis: {
      id: 'selector-matches-nothing',
      because: 'the Service’s selector app=web matches no Pod; your Pods carry app=wbe',
      places: [
        { file: 'work/01-node-port/deployment.yaml', line: 9 },
        { file: 'service.yaml', line: 7 },
      ],
      tryThis: ['kubectl get endpointslices -l kubernetes.io/service-name=web'],
      lesson: 'lessons/endpoints',
    },
  },
};
