import type { V1Deployment, V1Pod, V1Secret, V1Service } from '@kubernetes/client-node';
import { describe, expect, it } from 'vitest';
import { admit } from './by-its-rules.ts';

const service = (spec: object) =>
  admit({ apiVersion: 'v1', kind: 'Service', metadata: { name: 'web' }, spec }) as V1Service;

const pod = (...containers: object[]) =>
  admit({ apiVersion: 'v1', kind: 'Pod', metadata: { name: 'web' }, spec: { containers } }) as V1Pod;

const template = {
  metadata: { labels: { app: 'web' } },
  spec: { containers: [{ name: 'web', image: 'nginx:1.27', ports: [{ containerPort: 80 }] }] },
};

const deployment = (spec: object) =>
  admit({
    apiVersion: 'apps/v1',
    kind: 'Deployment',
    metadata: { name: 'web' },
    spec: { selector: { matchLabels: { app: 'web' } }, template, ...spec },
  }) as V1Deployment;

/** The expected values here were read from a Kubernetes API server, but for internalTrafficPolicy, which it predates. */
describe('the defaults of a Service', () => {
  it('of type ClusterIP', () => {
    const admitted = service({ selector: { app: 'web' }, ports: [{ port: 80 }] });
    expect(admitted.spec).toEqual({
      selector: { app: 'web' },
      ports: [{ port: 80, protocol: 'TCP', targetPort: 80 }],
      type: 'ClusterIP',
      sessionAffinity: 'None',
      internalTrafficPolicy: 'Cluster',
      ipFamilies: ['IPv4'],
      ipFamilyPolicy: 'SingleStack',
    });
    expect(admitted.status).toEqual({ loadBalancer: {} });
  });

  it('of type NodePort and LoadBalancer let traffic in from outside', () => {
    const nodePort = service({ type: 'NodePort', ports: [{ port: 80 }] });
    expect(nodePort.spec?.externalTrafficPolicy).toBe('Cluster');
    expect(nodePort.spec?.allocateLoadBalancerNodePorts).toBeUndefined();
    const loadBalancer = service({ type: 'LoadBalancer', ports: [{ port: 80 }] });
    expect(loadBalancer.spec).toMatchObject({ externalTrafficPolicy: 'Cluster', allocateLoadBalancerNodePorts: true });
  });

  it('of type ExternalName are few', () => {
    const { spec } = service({ type: 'ExternalName', externalName: 'example.com' });
    expect(spec).toEqual({ type: 'ExternalName', externalName: 'example.com', sessionAffinity: 'None' });
  });

  it('give a client three hours with its Pod', () => {
    const { spec } = service({ sessionAffinity: 'ClientIP', ports: [{ port: 80 }] });
    expect(spec?.sessionAffinityConfig).toEqual({ clientIP: { timeoutSeconds: 10_800 } });
  });

  it('leave a targetPort that is there alone, and fill an empty string in', () => {
    const { spec } = service({ type: '', ports: [{ port: 80, targetPort: 'http' }] });
    expect(spec).toMatchObject({ type: 'ClusterIP', ports: [{ targetPort: 'http' }] });
  });
});

describe('the defaults of a Pod', () => {
  it('are those of a server', () => {
    expect(pod({ name: 'web', image: 'nginx:1.27', ports: [{ containerPort: 80 }] }).spec).toEqual({
      containers: [
        {
          name: 'web',
          image: 'nginx:1.27',
          ports: [{ containerPort: 80, protocol: 'TCP' }],
          imagePullPolicy: 'IfNotPresent',
          terminationMessagePath: '/dev/termination-log',
          terminationMessagePolicy: 'File',
          resources: {},
        },
      ],
      restartPolicy: 'Always',
      dnsPolicy: 'ClusterFirst',
      terminationGracePeriodSeconds: 30,
      schedulerName: 'default-scheduler',
      securityContext: {},
      enableServiceLinks: true,
      serviceAccountName: 'default',
      serviceAccount: 'default',
      priority: 0,
      preemptionPolicy: 'PreemptLowerPriority',
      tolerations: ['not-ready', 'unreachable'].map((taint) => ({
        key: `node.kubernetes.io/${taint}`,
        operator: 'Exists',
        effect: 'NoExecute',
        tolerationSeconds: 300,
      })),
    });
  });

  it.each([
    ['nginx', 'Always'],
    ['nginx:latest', 'Always'],
    ['registry.example:5000/nginx', 'Always'],
    ['nginx:1.27', 'IfNotPresent'],
    ['registry.example:5000/nginx:1.27', 'IfNotPresent'],
    [`nginx@sha256:${'0'.repeat(64)}`, 'IfNotPresent'],
  ])('pull %s %s', (image, imagePullPolicy) => {
    expect(pod({ name: 'web', image }).spec?.containers[0]).toMatchObject({ imagePullPolicy });
  });

  it('complete a probe', () => {
    const { spec } = pod({ name: 'web', image: 'nginx', readinessProbe: { httpGet: { port: 80 }, periodSeconds: 2 } });
    expect(spec?.containers[0]?.readinessProbe).toEqual({
      httpGet: { port: 80, path: '/', scheme: 'HTTP' },
      timeoutSeconds: 1,
      periodSeconds: 2,
      successThreshold: 1,
      failureThreshold: 3,
    });
  });
});

describe('the defaults of a Deployment', () => {
  it('are those of a server, its template included', () => {
    const { spec } = deployment({});
    expect(spec).toMatchObject({
      replicas: 1,
      revisionHistoryLimit: 10,
      progressDeadlineSeconds: 600,
      strategy: { type: 'RollingUpdate', rollingUpdate: { maxUnavailable: '25%', maxSurge: '25%' } },
    });
    expect(spec?.template.spec).toMatchObject({ restartPolicy: 'Always', terminationGracePeriodSeconds: 30 });
    expect(spec?.template.spec?.containers[0]?.ports).toEqual([{ containerPort: 80, protocol: 'TCP' }]);
    expect(spec?.template.spec?.tolerations).toBeUndefined();
  });

  it('keep no replicas at none, and Recreate without a rolling update', () => {
    const { spec } = deployment({ replicas: 0, strategy: { type: 'Recreate' } });
    expect(spec).toMatchObject({ replicas: 0, strategy: { type: 'Recreate' } });
    expect(spec?.strategy?.rollingUpdate).toBeUndefined();
  });
});

describe('the defaults of other kinds', () => {
  it('label a Namespace with its name', () => {
    const admitted = admit({ apiVersion: 'v1', kind: 'Namespace', metadata: { name: 'shop', labels: { team: 'a' } } });
    expect(admitted.metadata?.labels).toEqual({ team: 'a', 'kubernetes.io/metadata.name': 'shop' });
  });

  it('keep the text of a Secret as bytes', () => {
    const secret = { apiVersion: 'v1', kind: 'Secret', metadata: { name: 's' }, stringData: { k: 'grüße' } };
    const admitted = admit(secret) as V1Secret;
    expect(admitted).toMatchObject({ type: 'Opaque', data: { k: Buffer.from('grüße').toString('base64') } });
    expect(admitted.stringData).toBeUndefined();
  });
});
