import { describe, expect, it } from 'vitest';
import { clusterView } from '../../src/picture/cluster-view.ts';
import { deployment, entry, objects, pod, service, slice } from './objects.ts';

const states = (...pods: ReturnType<typeof pod>[]) =>
  clusterView(objects({ pods })).pods.map(({ state, reason }) => (reason ? `${state}: ${reason}` : state));

describe('the state of a Pod', () => {
  it.each([
    ['ready', pod('p')],
    ['not-ready', pod('p', { ready: false })],
    ['starting', pod('p', { phase: 'Pending' })],
    ['starting', pod('p', { phase: 'Pending', waiting: 'ContainerCreating' })],
    ['starting: CreateContainerConfigError', pod('p', { phase: 'Pending', waiting: 'CreateContainerConfigError' })],
    ['crashing: CrashLoopBackOff', pod('p', { ready: false, waiting: 'CrashLoopBackOff' })],
    ['crashing: Error', pod('p', { ready: false, exitCode: 1 })],
    ['image: ErrImagePull', pod('p', { phase: 'Pending', waiting: 'ErrImagePull' })],
    ['image: ImagePullBackOff', pod('p', { phase: 'Pending', waiting: 'ImagePullBackOff' })],
    ['done', pod('p', { phase: 'Succeeded', exitCode: 0 })],
    ['failed', pod('p', { phase: 'Failed', exitCode: 1 })],
    ['ending', pod('p', { ending: true })],
    ['ending', pod('p', { ending: true, ready: false, waiting: 'CrashLoopBackOff' })],
  ])('is told in one word: %s', (state, one) => {
    expect(states(one)).toEqual([state]);
  });
});

describe('a Service', () => {
  it('lists who is in: ready, not ready, and the Pod behind each address', () => {
    const view = clusterView(
      objects({
        pods: [pod('one'), pod('two', { ready: false })],
        services: [
          service('web', { type: 'NodePort', clusterIP: '10.96.0.20', ports: [{ port: 80, nodePort: 30001 }] }),
        ],
        endpointSlices: [slice('web', [entry('one', '10.244.0.5'), entry('two', '10.244.0.6', false)])],
      }),
    );
    expect(view.services).toMatchObject([
      {
        name: 'web',
        type: 'NodePort',
        clusterIP: '10.96.0.20',
        ports: [{ port: 80, targetPort: 80, nodePort: 30001 }],
        endpoints: [
          { address: '10.244.0.5', ports: [80], ready: true, pod: 'uid-lab-one' },
          { address: '10.244.0.6', ports: [80], ready: false, pod: 'uid-lab-two' },
        ],
        readyEndpoints: 1,
      },
    ]);
  });

  it('whose targetPort names no port of a container has addresses, and no port to call them at', () => {
    const endpointSlices = [slice('web', [entry('one', '10.244.0.5')], null)];
    const [web] = clusterView(objects({ services: [service('web', {})], endpointSlices })).services;
    expect(web).toMatchObject({ endpoints: [{ address: '10.244.0.5', ports: [] }], readyEndpoints: 0 });
  });

  it('has all the entries of all its slices, one for an address', () => {
    const endpointSlices = [
      slice('web', [entry('one', '10.244.0.5')], 8443),
      slice('web', [entry('one', '10.244.0.5')], 8080),
      slice('web', [entry('two', '10.244.0.6')], 8080),
      slice('other', [entry('two', '10.244.0.7')], 8080),
    ];
    const [web] = clusterView(objects({ services: [service('web', {})], endpointSlices })).services;
    expect(web?.endpoints.map(({ address, ports }) => [address, ports])).toEqual([
      ['10.244.0.5', [8080, 8443]],
      ['10.244.0.6', [8080]],
    ]);
  });

  it('without an address of its own is headless', () => {
    const [web] = clusterView(objects({ services: [service('web', { clusterIP: 'None' })] })).services;
    expect(web).toMatchObject({ type: 'ClusterIP', headless: true });
    expect(web?.clusterIP).toBeUndefined();
  });

  it('of type ExternalName stands for a name', () => {
    const spec = { type: 'ExternalName', externalName: 'db.example' };
    expect(clusterView(objects({ services: [service('db', spec)] })).services).toMatchObject([
      { type: 'ExternalName', externalName: 'db.example', headless: false, endpoints: [] },
    ]);
  });

  it('of type LoadBalancer waits for its address until somebody gives one', () => {
    const pending = service('web', { type: 'LoadBalancer' });
    const given = { ...pending, status: { loadBalancer: { ingress: [{ ip: '127.0.0.2' }] } } };
    const external = (one: typeof pending) => clusterView(objects({ services: [one] })).services[0]?.external;
    expect(external(pending)).toEqual({ state: 'pending' });
    expect(external(given)).toEqual({ state: 'given', address: '127.0.0.2' });
    expect(external(service('web', { type: 'NodePort' }))).toBeUndefined();
  });
});

describe('a door of this machine', () => {
  const services = [service('web', { type: 'NodePort', ports: [{ port: 80, nodePort: 30001 }] })];

  it('leads to the Service with that nodePort', () => {
    const hostPorts = [{ hostPort: 8080, nodePort: 30001 }];
    expect(clusterView(objects({ hostPorts, services })).doors).toMatchObject([
      { address: 'localhost', port: 8080, nodePort: 30001, leadsTo: { name: 'web' } },
    ]);
  });

  it('leads nowhere while no Service has it', () => {
    const hostPorts = [{ hostPort: 30002, nodePort: 30002 }];
    expect(clusterView(objects({ hostPorts, services })).doors[0]?.leadsTo).toBeUndefined();
  });

  it('can be a load balancer’s', () => {
    const loadBalancerDoors = [{ address: '127.0.0.2', port: 80, nodePort: 30001 }];
    expect(clusterView(objects({ loadBalancerDoors, services })).doors).toMatchObject([
      { kind: 'load-balancer', address: '127.0.0.2', port: 80, leadsTo: { name: 'web' } },
    ]);
  });
});

it('an Ingress sends what is asked for to a Service, or to one that is not there', () => {
  const backend = (name: string) => ({ service: { name, port: { number: 80 } } });
  const paths = [
    { path: '/', pathType: 'Prefix', backend: backend('web') },
    { path: '/cart', pathType: 'Prefix', backend: backend('nobody') },
  ];
  const ingresses = [
    { metadata: { name: 'door', namespace: 'lab' }, spec: { rules: [{ host: 'a.test', http: { paths } }] } },
  ];
  expect(clusterView(objects({ ingresses, services: [service('web', {})] })).ingresses[0]?.rules).toEqual([
    { asked: 'a.test/', service: 'web', key: 'uid-lab-web' },
    { asked: 'a.test/cart', service: 'nobody', key: undefined },
  ]);
});

it('Pods know their Deployment, and the Deployment how many are ready', () => {
  const pods = [pod('web-5d4f-b', { of: 'web' }), pod('alone')];
  const view = clusterView(objects({ pods, deployments: [deployment('web', 1, 3)] }));
  expect(view.pods.map((one) => one.deployment?.name)).toEqual(['web', undefined]);
  expect(view.deployments).toMatchObject([{ name: 'web', ready: 1, wanted: 3 }]);
});

describe('of several namespaces', () => {
  const pods = ['shop', 'bank', 'kube-system', 'elsewhere'].map((namespace) => pod('web', { namespace }));
  const drawn = (namespaces: string[]) => clusterView(objects({ pods, namespaces })).pods.map((one) => one.namespace);

  it('only the lab’s are drawn', () => expect(drawn(['shop', 'bank'])).toEqual(['bank', 'shop']));

  it('all but the system’s are drawn where the lab names none', () => {
    expect(drawn([])).toEqual(['bank', 'elsewhere', 'shop']);
  });

  it('a Service finds only the Pods of its own', () => {
    const services = [service('web', {}, 'shop')];
    const view = clusterView(objects({ services, endpointSlices: [slice('web', [entry('web', '10.244.0.5')])] }));
    expect(view.services[0]?.endpoints).toEqual([]);
  });

  it('the API server’s own Service is not the reader’s', () => {
    const services = [service('kubernetes', { clusterIP: '10.96.0.1' }, 'default')];
    expect(clusterView(objects({ services, namespaces: ['default'] })).services).toEqual([]);
  });
});

describe('the order is a calm one', () => {
  it('in which a new Pod comes last and moves no other', () => {
    const names = (pods: ReturnType<typeof pod>[]) => clusterView(objects({ pods })).pods.map(({ name }) => name);
    const [z, m] = [pod('z', { made: 1 }), pod('m', { made: 2 })];
    expect(names([m, z])).toEqual(['z', 'm']);
    expect(names([pod('a', { made: 3 }), m, z])).toEqual(['z', 'm', 'a']);
  });

  it('so that equal objects give an equal view, however they come', () => {
    const pods = ['a', 'b', 'c'].map((name) => pod(name));
    expect(clusterView(objects({ pods: pods.toReversed() }))).toEqual(clusterView(objects({ pods })));
  });
});

it('10,000 Pods and 100 Services are counted, not drawn, in less than a second', () => {
  const pods = Array.from({ length: 10_000 }, (_, n) => pod(`p${n}`, { made: n, ready: n % 10 !== 0 }));
  const services = Array.from({ length: 100 }, (_, n) => service(`s${n}`, {}));
  const endpointSlices = [slice('s0', pods.map((_, n) => entry(`p${n}`, `10.${n >> 8}.0.${n % 256}`)).toReversed())];
  const start = performance.now();
  const view = clusterView(objects({ pods, services, endpointSlices }));
  expect(performance.now() - start).toBeLessThan(1000);
  expect(view.pods).toHaveLength(24);
  expect(view.services).toHaveLength(12);
  expect(view.more).toMatchObject({ pods: 9_976, podsNotReady: 997, services: 88 });
  // Its list begins with those that are drawn.
  expect(view.services[0]?.endpoints.map(({ pod }) => pod)).toEqual(view.pods.map(({ key }) => key));
  expect(view.services[0]).toMatchObject({ moreEndpoints: 9_976, readyEndpoints: 10_000 });
});
