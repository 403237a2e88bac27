import { describe, expect, it } from 'vitest';
import { ago, cellsOf } from './cells.ts';

const metadata = { name: 'web', creationTimestamp: ago(90) };
const containers = [
  { name: 'web', image: 'nginx:1.29' },
  { name: 'log', image: 'busybox:1.37' },
];
const spec = { replicas: 3, selector: { matchLabels: { app: 'web' } }, template: { spec: { containers } } };

describe('a Deployment', () => {
  it('shows its Pods, containers and selector', () => {
    const status = { readyReplicas: 2, updatedReplicas: 3, availableReplicas: 1 };
    expect(cellsOf('Deployment', { metadata, spec, status })).toEqual({
      Name: 'web',
      Ready: '2/3',
      'Up-to-date': 3,
      Available: 1,
      Age: '90s',
      Containers: 'web,log',
      Images: 'nginx:1.29,busybox:1.37',
      Selector: 'app=web',
    });
  });

  it('wants one Pod where it does not say', () => {
    expect(cellsOf('Deployment', {})).toMatchObject({ Ready: '0/1', 'Up-to-date': 0, Selector: '' });
  });
});

it('a ReplicaSet shows numbers', () => {
  const cells = cellsOf('ReplicaSet', { metadata, spec, status: { replicas: 2, readyReplicas: 1 } });
  expect(cells).toMatchObject({ Desired: 3, Current: 2, Ready: 1, Containers: 'web,log', Selector: 'app=web' });
});

describe('a Node', () => {
  const ready = { conditions: [{ type: 'Ready', status: 'True' }] };

  it.each([
    ['Ready', {}, ready],
    ['Ready,SchedulingDisabled', { unschedulable: true }, ready],
    ['NotReady', {}, { conditions: [{ type: 'Ready', status: 'Unknown' }] }],
    ['Unknown', {}, {}],
  ])('is %s', (expected, spec, status) => {
    expect(cellsOf('Node', { spec, status })['Status']).toBe(expected);
  });

  it('has the roles of its labels', () => {
    const labels = {
      'node-role.kubernetes.io/worker': '',
      'node-role.kubernetes.io/control-plane': '',
      'node-role.kubernetes.io/': '',
      'kubernetes.io/role': 'worker',
    };
    expect(cellsOf('Node', { metadata: { labels } })['Roles']).toBe('control-plane,worker');
    expect(cellsOf('Node', {})['Roles']).toBe('<none>');
  });

  it('tells where and what it is with -o wide', () => {
    const addresses = [
      { type: 'Hostname', address: 'kind-worker' },
      { type: 'InternalIP', address: '172.18.0.2' },
    ];
    const nodeInfo = { kubeletVersion: 'v1.34.0', osImage: 'Debian', kernelVersion: '' };
    expect(cellsOf('Node', { status: { addresses, nodeInfo } })).toMatchObject({
      Version: 'v1.34.0',
      'Internal-IP': '172.18.0.2',
      'External-IP': '<none>',
      'OS-Image': 'Debian',
      'Kernel-Version': '<unknown>',
      'Container-Runtime': '<unknown>',
    });
  });
});

describe('an Event', () => {
  it('shows when, what and about what', () => {
    const event = {
      metadata: { name: 'web.1' },
      type: 'Warning',
      reason: 'BackOff',
      message: ' Back-off restarting \n',
      involvedObject: { kind: 'Pod', name: 'web', fieldPath: 'spec.containers{web}' },
      source: { component: 'kubelet', host: 'kind-worker' },
      firstTimestamp: ago(120),
      lastTimestamp: ago(10),
      count: 3,
    };
    expect(cellsOf('Event', event)).toEqual({
      'Last Seen': '10s',
      Type: 'Warning',
      Reason: 'BackOff',
      Object: 'pod/web',
      Subobject: 'spec.containers{web}',
      Source: 'kubelet, kind-worker',
      Message: 'Back-off restarting',
      'First Seen': '2m',
      Count: 3,
      Name: 'web.1',
    });
  });

  it('of the events.k8s.io kind is told from its eventTime, and happened once', () => {
    const event = {
      eventTime: ago(30),
      lastTimestamp: null,
      reportingComponent: 'scheduler',
      reportingInstance: 's-1',
    };
    const cells = { 'Last Seen': '30s', 'First Seen': '30s', Count: 1, Source: 'scheduler, s-1' };
    expect(cellsOf('Event', event)).toMatchObject(cells);
  });

  it('of a series was last seen when the series was', () => {
    const series = { count: 7, lastObservedTime: ago(4) };
    expect(cellsOf('Event', { eventTime: ago(60), series })).toMatchObject({ 'Last Seen': '4s', Count: 7 });
  });

  it('without any time was seen at <unknown>', () => {
    expect(cellsOf('Event', {})).toMatchObject({ 'Last Seen': '<unknown>', 'First Seen': '<unknown>', Object: '' });
  });
});

describe('kinds that hold something', () => {
  it('count it', () => {
    expect(cellsOf('ConfigMap', { data: { a: '1' }, binaryData: { b: 'Mg==' } })['Data']).toBe(2);
    expect(cellsOf('Secret', { type: 'kubernetes.io/tls', data: { a: '', b: '' } })).toMatchObject({
      Type: 'kubernetes.io/tls',
      Data: 2,
    });
    expect(cellsOf('ServiceAccount', { secrets: [{ name: 'a' }] })['Secrets']).toBe(1);
  });
});

it('a Namespace shows its phase', () => {
  expect(cellsOf('Namespace', { status: { phase: 'Terminating' } })['Status']).toBe('Terminating');
});

it('any other kind shows when it was created', () => {
  const created = { metadata: { name: 'x', creationTimestamp: new Date('2026-03-01T10:00:00.123Z') } };
  expect(cellsOf('Lease', created)).toEqual({ Name: 'x', 'Created At': '2026-03-01T10:00:00Z' });
  expect(cellsOf('Lease', {})).toEqual({ Name: '', 'Created At': '0001-01-01T00:00:00Z' });
});
