import { describe, expect, it } from 'vitest';
import { ago, cellsOf } from './cells.ts';

const running = (name: string, more: object = {}) => ({
  name,
  ready: true,
  restartCount: 0,
  state: { running: {} },
  ...more,
});
const waiting = (name: string, reason?: string) => ({
  name,
  ready: false,
  restartCount: 0,
  state: { waiting: { reason } },
});
const ended = (name: string, terminated: object, more: object = {}) => ({
  name,
  ready: false,
  restartCount: 0,
  state: { terminated },
  ...more,
});

const metadata = { name: 'web' };
const spec = { containers: [{ name: 'a' }, { name: 'b' }] };

function pod(status: object, more: object = {}) {
  return cellsOf('Pod', { metadata, spec, ...more, status: { phase: 'Running', ...status } });
}

function initializing(initContainerStatuses: object[], more: object = {}, initContainers?: object[]) {
  const declared = initContainers ?? [{ name: 'i' }, { name: 'j' }];
  const withInit = { spec: { ...spec, initContainers: declared } };
  return pod({ phase: 'Pending', initContainerStatuses, ...more }, withInit);
}

describe('STATUS of a Pod', () => {
  it.each([
    ['the phase', { phase: 'Pending' }, 'Pending'],
    ['the reason of the Pod before its phase', { phase: 'Failed', reason: 'Evicted' }, 'Evicted'],
    [
      'a gate of the scheduler',
      { conditions: [{ type: 'PodScheduled', reason: 'SchedulingGated' }] },
      'SchedulingGated',
    ],
    ['why a container waits', { containerStatuses: [waiting('a', 'CrashLoopBackOff')] }, 'CrashLoopBackOff'],
    ['a failed pull', { containerStatuses: [running('a'), waiting('b', 'ErrImagePull')] }, 'ErrImagePull'],
    ['the first container of two', { containerStatuses: [waiting('a', 'One'), waiting('b', 'Two')] }, 'One'],
    ['how a container ended', { containerStatuses: [ended('a', { exitCode: 1, reason: 'Error' })] }, 'Error'],
    ['a signal', { containerStatuses: [ended('a', { exitCode: 137, signal: 9 })] }, 'Signal:9'],
    ['an exit code', { containerStatuses: [ended('a', { exitCode: 3 })] }, 'ExitCode:3'],
    ['the phase while a container waits without a reason', { containerStatuses: [waiting('a')] }, 'Running'],
  ])('is %s', (_what, status, expected) => {
    expect(pod(status)['Status']).toBe(expected);
  });

  it('is Running while one container runs beside a completed one, and NotReady where the Pod is not ready', () => {
    const containerStatuses = [ended('a', { exitCode: 0, reason: 'Completed' }), running('b')];
    const ready = [{ type: 'Ready', status: 'True' }];
    expect(pod({ containerStatuses, conditions: ready })).toMatchObject({ Status: 'Running', Ready: '1/2' });
    expect(pod({ containerStatuses })['Status']).toBe('NotReady');
    expect(pod({ containerStatuses: containerStatuses.slice(0, 1) })['Status']).toBe('Completed');
  });

  it.each([
    ['Running', undefined, 'Terminating'],
    ['Running', 'NodeLost', 'Unknown'],
    ['Succeeded', undefined, 'Succeeded'],
    ['Failed', undefined, 'Failed'],
  ])('of a %s Pod that is deleted (reason %s) is %s', (phase, reason, expected) => {
    const deleted = { metadata: { ...metadata, deletionTimestamp: ago(1) } };
    expect(pod({ phase, reason }, deleted)['Status']).toBe(expected);
  });

  it.each([
    [
      'how many init containers are through',
      [ended('i', { exitCode: 0 }), waiting('j', 'PodInitializing')],
      'Init:1/2',
    ],
    ['why one waits', [waiting('i', 'ImagePullBackOff')], 'Init:ImagePullBackOff'],
    ['how one ended', [ended('i', { exitCode: 1, reason: 'Error' })], 'Init:Error'],
    ['the signal that ended one', [ended('i', { exitCode: 137, signal: 9 })], 'Init:Signal:9'],
    ['the exit code of one', [ended('i', { exitCode: 2 })], 'Init:ExitCode:2'],
  ])('tells %s', (_what, statuses, expected) => {
    const containerStatuses = [waiting('a', 'PodInitializing')];
    expect(initializing(statuses, { containerStatuses })['Status']).toBe(expected);
  });
});

describe('a sidecar', () => {
  const sidecar = [{ name: 'i', restartPolicy: 'Always' }];

  it('counts among the containers, and is ready when it is', () => {
    const containerStatuses = [running('a'), running('b')];
    const ready = initializing([running('i', { started: true })], { containerStatuses }, sidecar);
    const unready = initializing([running('i', { started: true, ready: false })], { containerStatuses }, sidecar);
    expect([ready['Ready'], unready['Ready']]).toEqual(['3/3', '2/3']);
  });

  it('that has not started keeps the Pod from its containers', () => {
    const cells = initializing([running('i', { started: false })], { containerStatuses: [running('a')] }, sidecar);
    expect(cells).toMatchObject({ Status: 'Init:0/1', Ready: '0/3' });
  });

  it('that fails once the Pod is initialized does not hide the containers', () => {
    const conditions = [{ type: 'Initialized', status: 'True' }];
    const failing = [waiting('i', 'CrashLoopBackOff')];
    const cells = initializing(failing, { conditions, containerStatuses: [running('a'), running('b')] }, sidecar);
    expect(cells).toMatchObject({ Status: 'Init:CrashLoopBackOff', Ready: '2/3' });
    const broken = initializing(failing, { conditions, containerStatuses: [waiting('a', 'ErrImagePull')] }, sidecar);
    expect(broken['Status']).toBe('ErrImagePull');
  });
});

describe('RESTARTS of a Pod', () => {
  const restarted = (restartCount: number, finishedAt?: string) => ({
    restartCount,
    lastState: { terminated: { finishedAt } },
  });

  it('are added up, with the time since the last', () => {
    const containerStatuses = [running('a', restarted(2, ago(300))), running('b', restarted(1, ago(5)))];
    expect(pod({ containerStatuses })['Restarts']).toBe('3 (5s ago)');
  });

  it('stand alone where no end is known', () => {
    expect(pod({ containerStatuses: [running('a', restarted(2))] })['Restarts']).toBe('2');
    expect(pod({ containerStatuses: [running('a', restarted(0, ago(5)))] })['Restarts']).toBe('0');
  });

  it('of init containers are forgotten once they are through, but for those of sidecars', () => {
    const through = ended('i', { exitCode: 0 }, { restartCount: 4 });
    const declared = [{ name: 'i' }, { name: 'j', restartPolicy: 'Always' }];
    const sidecar = running('j', { started: true, restartCount: 2 });
    const containerStatuses = [running('a', { restartCount: 1 })];
    expect(initializing([through, waiting('j')])['Restarts']).toBe('4');
    expect(initializing([through, sidecar], { containerStatuses }, declared)['Restarts']).toBe('3');
  });
});

describe('the wide columns of a Pod', () => {
  it('are <none> until they are known', () => {
    const none = { IP: '<none>', Node: '<none>', 'Nominated Node': '<none>', 'Readiness Gates': '<none>' };
    expect(pod({})).toMatchObject(none);
  });

  it('tell its address, its node and its readiness gates', () => {
    const readinessGates = [{ conditionType: 'lb' }, { conditionType: 'dns' }];
    const status = { podIPs: [{ ip: '10.244.0.5' }], conditions: [{ type: 'lb', status: 'True' }] };
    const cells = pod(status, { spec: { ...spec, nodeName: 'kind-worker', readinessGates } });
    expect(cells).toMatchObject({ IP: '10.244.0.5', Node: 'kind-worker', 'Readiness Gates': '1/2' });
  });
});
