import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Cluster, HttpProbe, Vantage } from '../../../checker/cluster/cluster.ts';
import type { Path } from '../../../checker/probes/path/path.ts';
import { tracePath } from '../../../checker/probes/path/trace.ts';
import { embeddedCluster } from '../../contract/embedded-cluster.ts';
import { CLIENT, NAMESPACE, type Stage, setStage } from './situations.ts';

const MORE = `
apiVersion: v1
kind: Service
metadata: {name: alias}
spec: {type: ExternalName, externalName: web.${NAMESPACE}.svc.cluster.local}
---
apiVersion: v1
kind: Service
metadata: {name: elsewhere}
spec: {type: ExternalName, externalName: www.example.com}
---
apiVersion: v1
kind: Service
metadata: {name: sticky}
spec: {selector: {app: web}, sessionAffinity: ClientIP, ports: [{port: 80}]}
---
apiVersion: v1
kind: Service
metadata: {name: named}
spec: {selector: {app: web}, ports: [{port: 80, targetPort: web-port}]}
---
apiVersion: v1
kind: Service
metadata: {name: empty-headless}
spec: {clusterIP: None, selector: {app: unready}, ports: [{port: 80}]}
---
apiVersion: v1
kind: Service
metadata: {name: pending}
spec: {type: LoadBalancer, loadBalancerIP: 203.0.113.9, selector: {app: web}, ports: [{port: 18081, targetPort: 80}]}
`;

let stage: Stage;
let cluster: Cluster;
/** What was sent, from where. */
const sent: { vantage: Vantage; probe: HttpProbe }[] = [];
beforeAll(async () => {
  const real = await embeddedCluster([
    { hostPort: 30_001, nodePort: 30_001 },
    { hostPort: 31_000, nodePort: 30_002 },
    { hostPort: 31_001, nodePort: 31_001 },
  ]);
  const http: Cluster['probes']['http'] = (vantage, probe) => {
    sent.push({ vantage, probe });
    return real.probes.http(vantage, probe);
  };
  cluster = { ...real, close: () => real.close(), probes: { ...real.probes, http } };
  stage = await setStage(cluster, MORE);
}, 60_000);
afterAll(async () => {
  await stage?.end();
  await stage?.cluster.close();
});

const HOST: Vantage = { from: 'host' };
const kinds = ({ hops }: Path) => hops.map(({ kind }) => kind).join(' ');
const ended = ({ ending }: Path) => `${ending.kind} ${ending.known} ${ending.diagnosis?.id ?? '-'}`;

describe('from this machine', () => {
  it.each([
    ['a Pod', () => stage.addresses.pod, 80, 'inside-address-from-outside'],
    ['a Service', () => stage.addresses.web, 80, 'inside-address-from-outside'],
    ['a Service at its nodePort', () => stage.addresses.web, 30_001, 'node-port-on-service-ip'],
  ])('nothing is ever sent to the address of %s: its road is derived', async (_, host, port, mistake) => {
    sent.length = 0;
    const path = await stage.trace(HOST, `http://${host()}:${port}`);
    expect(sent).toEqual([]);
    expect([kinds(path), ended(path)]).toEqual(['vantage', `no-route derived ${mistake}`]);
  });

  it.each(['http://web', `http://web.${NAMESPACE}.svc.cluster.local`])(
    'nothing is sent to a name of the cluster: %s',
    async (url) => {
      sent.length = 0;
      const path = await stage.trace(HOST, url);
      expect([sent.length, kinds(path), ended(path)]).toEqual([0, 'vantage name', 'no-such-host derived -']);
    },
  );

  it.each(['http://192.0.2.7', 'http://www.example.com'])(
    '%s is no part of the cluster, and that is said',
    async (url) => {
      await expect(stage.trace(HOST, url)).rejects.toThrow(/is no part of this cluster: nothing is sent there/);
    },
  );

  it('a mapped port whose Service has no endpoints accepts and drops', async () => {
    const path = await stage.settled(HOST, 'http://localhost:31000');
    expect(kinds(path)).toBe('vantage host-door node rule service endpoint-slice');
    expect(ended(path)).toBe('reset observed selector-matches-no-pod');
    expect(path.ending.said.en).toContain('What stands at the door has accepted the connection by then, and drops it');
  });

  it('a mapped port that is no Service’s nodePort ends at the node', async () => {
    const path = await stage.trace(HOST, 'http://localhost:31001');
    expect([kinds(path), ended(path)]).toEqual(['vantage host-door node', 'reset observed node-port-differs']);
  });

  it('a Service that waits for its load balancer has no door yet', async () => {
    const path = await stage.trace(HOST, 'http://localhost:18081');
    expect([kinds(path), ended(path)]).toEqual(['vantage load-balancer', 'refused observed external-ip-pending']);
  });

  it('an answer where the objects foretell none is told as what it is: somebody else’s', async () => {
    const door = await cluster.openDoor(30_001, 31_777, '127.0.0.1');
    const path = await stage.trace(HOST, 'http://localhost:31777');
    await door.close();
    expect([kinds(path), ended(path), path.asForetold]).toEqual([
      'vantage host-door pod',
      'answered observed -',
      false,
    ]);
    expect(path.ending.said.en).toContain('The objects foretold none: a program of this machine may listen here');
    expect(path.hops.at(-1)?.said.en).toContain('answered all the same');
  });
});

describe('from a Pod', () => {
  it.each([
    [
      'a port that the Service does not have',
      () => 'http://web:81',
      'vantage name service',
      'refused observed service-port-differs',
    ],
    [
      'the nodePort at a ClusterIP',
      () => `http://${stage.addresses.web}:30001`,
      'vantage service',
      'refused observed node-port-on-service-ip',
    ],
    [
      'its own localhost',
      () => 'http://localhost:30001',
      'vantage pod container-port',
      'refused observed localhost-is-oneself',
    ],
    ['a Pod’s own port', () => `http://${stage.addresses.pod}:80`, 'vantage pod container-port', 'answered observed -'],
    [
      'an alias of a Service',
      () => 'http://alias',
      'vantage name name rule service endpoint-slice pod container-port',
      'answered observed -',
    ],
    [
      'a targetPort of a name that no container has',
      () => 'http://named',
      'vantage name rule service endpoint-slice',
      'refused observed named-target-port-missing',
    ],
    [
      'a headless name with nobody ready',
      () => 'http://empty-headless',
      'vantage name',
      'no-such-host observed probe-port-closed',
    ],
    ['a name of nobody', () => 'http://nowhere', 'vantage name', 'no-such-host observed object-missing'],
    [
      'a node’s address at a nodePort',
      () => `http://${stage.addresses.node}:30001`,
      'vantage node rule service endpoint-slice pod container-port',
      'answered observed -',
    ],
  ])('%s', async (_, url, hops, end) => {
    const path = await stage.settled(CLIENT, url());
    expect([kinds(path), ended(path), path.asForetold]).toEqual([hops, end, true]);
  });

  it('whose program listens, its own localhost answers', async () => {
    const pods = await stage.objects.pods(NAMESPACE);
    const pod = pods.find(({ status }) => status?.podIP === stage.addresses.pod)?.metadata?.name ?? '';
    const path = await stage.settled({ ...CLIENT, pod }, 'http://localhost');
    expect([kinds(path), ended(path), path.asForetold]).toEqual([
      'vantage pod container-port',
      'answered observed -',
      true,
    ]);
  });

  it('nothing is sent to where an alias leaves the cluster', async () => {
    sent.length = 0;
    const path = await stage.trace(CLIENT, 'http://elsewhere');
    expect([sent.length, kinds(path), ended(path)]).toEqual([0, 'vantage name', 'left derived -']);
  });

  it('nothing is sent to a name or an address of somebody else', async () => {
    sent.length = 0;
    expect(ended(await stage.trace(CLIENT, 'http://www.example.com'))).toBe('left derived -');
    await expect(stage.trace(CLIENT, 'http://192.0.2.7')).rejects.toThrow(/is no address of this cluster/);
    expect(sent).toEqual([]);
  });

  it('that is not there the road has no beginning', async () => {
    await expect(stage.trace({ ...CLIENT, pod: 'nobody' }, 'http://web')).rejects.toThrow(
      /there is no running Pod nobody/,
    );
  });
});

describe('of those that a request could be given to', () => {
  const reasons = async (url: string) => {
    const { hops } = await stage.settled(CLIENT, url);
    return (hops.find((hop) => hop.candidates)?.candidates ?? []).map(({ chance, isListed, why }) => [
      chance,
      isListed,
      why.en.split(':')[0],
    ]);
  };

  it('one is taken, each ready one could have been, and the others never are', async () => {
    const path = await stage.settled(CLIENT, 'http://web');
    const candidates = path.hops.find((hop) => hop.candidates)?.candidates ?? [];
    const by = (chance: string) => candidates.filter((one) => one.chance === chance);
    expect([by('taken').length, by('possible').length, by('never').length]).toEqual([1, 2, 3]);
    const taken = by('taken')[0];
    expect(path.hops.find(({ kind }) => kind === 'pod')).toMatchObject({
      name: taken?.name,
      destination: taken?.address,
      known: 'observed',
    });
    expect(by('never').map(({ why }) => why.en)).toContain(
      'never: it carries app=unready, and the selector wants app=web',
    );
  });

  it('those that are not ready are on the list, and never get one', async () => {
    const found = await reasons('http://unready');
    expect(found.filter(([, isListed]) => isListed)).toEqual([
      ['never', true, 'never'],
      ['never', true, 'never'],
    ]);
  });

  it('sessionAffinity is said', async () => {
    const { hops } = await stage.settled(CLIENT, 'http://sticky');
    const possible = hops.flatMap((hop) => hop.candidates ?? []).filter(({ chance }) => chance === 'possible');
    expect(possible[0]?.why.en).toContain('sessionAffinity keeps a caller with the Pod of its first draw');
  });

  it('a Pod of the same label in another namespace never is', async () => {
    const pod = {
      apiVersion: 'v1',
      kind: 'Pod',
      metadata: { name: 'far', labels: { app: 'wbe' } },
      spec: { containers: [{ name: 'main', image: 'busybox:1.37', command: ['sleep', 'infinity'] }] },
    };
    await cluster.api.handle({ method: 'POST', path: '/api/v1/namespaces/default/pods', body: pod });
    const { hops } = await stage.trace(CLIENT, `http://${stage.addresses.node}:30002`);
    const far = hops.flatMap((hop) => hop.candidates ?? []).find(({ name }) => name === 'Pod default/far');
    expect(far?.why.en).toBe('never: it is in namespace default, and a Service finds only Pods of its own namespace');
  });
});

describe('a path', () => {
  it('is plain data, said in both languages throughout', async () => {
    const paths = await Promise.all(
      ['http://web', 'http://unready', 'http://closed', 'http://web:81'].map((url) => stage.trace(CLIENT, url)),
    );
    for (const path of paths) {
      expect(JSON.parse(JSON.stringify(path))).toEqual(path);
      const words = [
        path.ending.said,
        ...path.hops.flatMap((hop) => [hop.said, ...(hop.candidates ?? []).map(({ why }) => why)]),
      ];
      for (const { en, hi } of words) expect([en === '', hi === '', en === hi]).toEqual([false, false, false]);
    }
  });

  it.each(['localhost:30001', 'https://localhost:30001', 'ftp://web', '', 'http://', 'http://a:b@web', 'http://web:x'])(
    'starts with a URL that a probe can ask, and "%s" is none',
    async (url) => {
      const { signal } = new AbortController();
      await expect(tracePath({ cluster, namespace: NAMESPACE, from: HOST, url, signal })).rejects.toThrow(
        /is no address that a request can be sent to/,
      );
    },
  );
});
