import { describe, expect, it } from 'vitest';
import { admit, unsupported } from './by-its-rules.ts';

const web = { name: 'web', image: 'nginx:1.27' };
const deployment = (podSpec: object) => ({
  apiVersion: 'apps/v1',
  kind: 'Deployment',
  metadata: { name: 'web' },
  spec: {
    selector: { matchLabels: { app: 'web' } },
    template: { metadata: { labels: { app: 'web' } }, spec: { containers: [web], ...podSpec } },
  },
});
const service = (spec: object) => ({ apiVersion: 'v1', kind: 'Service', metadata: { name: 'web' }, spec });

const blocking = (object: object) => unsupported(object).blocking.map(({ field }) => field);
const ignored = (object: object) => unsupported(object).ignored.map(({ field }) => field);
const inContainer = (container: object) =>
  blocking(deployment({ containers: [{ ...web, ...container }] })).map((field) =>
    field.replace('spec.template.spec.containers[0].', ''),
  );

describe('what the embedded cluster cannot honour', () => {
  it('is told with its place and a reason', () => {
    expect(unsupported(deployment({ volumes: [{ name: 'data', emptyDir: {} }] })).blocking).toEqual([
      { field: 'spec.template.spec.volumes', why: 'volumes are not emulated' },
    ]);
    const pod = {
      apiVersion: 'v1',
      kind: 'Pod',
      metadata: { name: 'web' },
      spec: { containers: [web], hostNetwork: true },
    };
    expect(blocking(pod)).toEqual(['spec.hostNetwork']);
  });

  it.each([
    ['initContainers', [{ name: 'init', image: 'busybox' }]],
    ['nodeSelector', { disk: 'ssd' }],
    ['affinity', { nodeAffinity: {} }],
    ['tolerations', [{ operator: 'Exists' }]],
    ['topologySpreadConstraints', [{}]],
    ['schedulingGates', [{ name: 'x' }]],
    ['priorityClassName', 'high'],
    ['runtimeClassName', 'gvisor'],
    ['hostAliases', [{ ip: '10.0.0.1', hostnames: ['x'] }]],
    ['dnsPolicy', 'Default'],
    ['dnsConfig', { nameservers: ['1.1.1.1'] }],
    ['serviceAccountName', 'robot'],
    ['hostPID', true],
    ['hostIPC', true],
    ['shareProcessNamespace', true],
  ])('includes %s of a Pod', (field, value) => {
    expect(blocking(deployment({ [field]: value }))).toEqual([`spec.template.spec.${field}`]);
  });

  it.each([
    ['volumeMounts', [{ name: 'a', mountPath: '/a' }], 'volumeMounts'],
    ['envFrom', [{ configMapRef: { name: 'a' } }], 'envFrom'],
    ['env', [{ name: 'A', valueFrom: { secretKeyRef: { name: 'a', key: 'b' } } }], 'env[0].valueFrom'],
    ['ports', [{ containerPort: 80, hostPort: 80 }], 'ports[0].hostPort'],
    ['readinessProbe', { grpc: { port: 80 } }, 'readinessProbe.grpc'],
    ['livenessProbe', { httpGet: { port: 443, scheme: 'HTTPS' } }, 'livenessProbe.httpGet.scheme'],
    ['startupProbe', { tcpSocket: { port: 80, host: 'example.com' } }, 'startupProbe.tcpSocket.host'],
    ['lifecycle', { preStop: { httpGet: { port: 80, scheme: 'HTTPS' } } }, 'lifecycle.preStop.httpGet.scheme'],
    ['securityContext', { runAsUser: 0 }, 'securityContext.runAsUser'],
    ['securityContext', { readOnlyRootFilesystem: true }, 'securityContext.readOnlyRootFilesystem'],
  ])('includes %s: %j of a container', (field, value, told) => {
    expect(inContainer({ [field]: value })).toEqual([told]);
  });

  it('leaves alone what the emulated kubelet does', () => {
    const container = {
      env: [{ name: 'POD', valueFrom: { fieldRef: { fieldPath: 'metadata.name' } } }],
      readinessProbe: { httpGet: { port: 80 }, periodSeconds: 1 },
      livenessProbe: { tcpSocket: { port: 80 } },
      startupProbe: { exec: { command: ['true'] } },
      lifecycle: { preStop: { sleep: { seconds: 1 } }, postStart: { exec: { command: ['true'] } } },
      command: ['sleep', '1'],
      stdin: true,
      securityContext: { runAsNonRoot: false, allowPrivilegeEscalation: false },
    };
    expect(inContainer(container)).toEqual([]);
    const podSpec = {
      terminationGracePeriodSeconds: 1,
      restartPolicy: 'Always',
      hostname: 'a',
      subdomain: 'b',
      hostNetwork: false,
    };
    expect(blocking(deployment(podSpec))).toEqual([]);
  });

  it('includes what a Service may ask of the network', () => {
    const ports = [
      { name: 'a', port: 53, protocol: 'UDP' },
      { name: 'b', port: 80 },
    ];
    expect(blocking(service({ ports, externalTrafficPolicy: 'Local', externalIPs: ['10.0.0.1'] }))).toEqual([
      'spec.externalTrafficPolicy',
      'spec.externalIPs',
      'spec.ports[0].protocol',
    ]);
    const more = {
      internalTrafficPolicy: 'Local',
      trafficDistribution: 'PreferClose',
      loadBalancerSourceRanges: ['10.0.0.0/8'],
    };
    expect(blocking(service(more))).toHaveLength(3);
    expect(blocking(service({ ipFamilies: ['IPv6'] }))).toEqual(['spec.ipFamilies']);
    expect(blocking(service({ ipFamilyPolicy: 'RequireDualStack' }))).toEqual(['spec.ipFamilyPolicy']);
  });

  it('includes whole kinds', () => {
    expect(unsupported({ apiVersion: 'apps/v1', kind: 'StatefulSet', metadata: { name: 'db' } }).blocking).toEqual([
      { field: 'kind', why: 'StatefulSet is not emulated' },
    ]);
  });

  it('blocks nothing that a server fills in by itself', () => {
    const pod = { apiVersion: 'v1', kind: 'Pod', metadata: { name: 'web' }, spec: { containers: [web] } };
    const services = ['ClusterIP', 'NodePort', 'LoadBalancer'].map((type) => service({ type, ports: [{ port: 80 }] }));
    const external = service({ type: 'ExternalName', externalName: 'example.com' });
    for (const object of [pod, deployment({}), external, ...services]) expect(blocking(admit(object))).toEqual([]);
  });

  it('is only ignored where it cannot change a verdict', () => {
    const container = {
      ...web,
      resources: { limits: { cpu: '1' } },
      securityContext: { privileged: false, runAsGroup: undefined },
    };
    expect(
      ignored(
        deployment({ containers: [{ ...container, imagePullPolicy: 'Never' }], imagePullSecrets: [{ name: 'x' }] }),
      ),
    ).toEqual([
      'spec.template.spec.imagePullSecrets',
      'spec.template.spec.containers[0].resources',
      'spec.template.spec.containers[0].imagePullPolicy',
      'spec.template.spec.containers[0].securityContext',
    ]);
    const annotated = {
      ...service({ ports: [{ port: 80 }] }),
      metadata: { name: 'web', annotations: { 'service.kubernetes.io/topology-mode': 'Auto' } },
    };
    expect(unsupported(annotated)).toMatchObject({ blocking: [], ignored: [{ field: 'metadata.annotations' }] });
  });
});
