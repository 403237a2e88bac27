import type { V1Pod } from '@kubernetes/client-node';
import { describe, expect, it } from 'vitest';
import { admit } from './by-its-rules.ts';
import { causes } from './refusal.ts';

const web = { name: 'web', image: 'nginx:1.27' };
const pod = (spec: object, metadata: object = { name: 'web' }) => ({ apiVersion: 'v1', kind: 'Pod', metadata, spec });
const withContainer = (container: object) => causes(pod({ containers: [{ ...web, ...container }] }));

describe('a new Pod', () => {
  it('has a container, with a name and an image', () => {
    expect(causes(pod({}))).toEqual(['FieldValueRequired spec.containers: Required value']);
    expect(causes(pod({ containers: [{}] }))).toEqual([
      'FieldValueRequired spec.containers[0].name: Required value',
      'FieldValueRequired spec.containers[0].image: Required value',
    ]);
  });

  it('has containers of different names', () => {
    expect(causes(pod({ containers: [web, web] }))).toEqual([
      'FieldValueDuplicate spec.containers[1].name: Duplicate value: "web"',
    ]);
    expect(withContainer({ name: 'Web' })).toEqual([
      expect.stringContaining('spec.containers[0].name: Invalid value: "Web"'),
    ]);
  });

  it('is named like a host', () => {
    expect(() => admit(pod({ containers: [web] }, { name: '1.web' }))).not.toThrow();
    expect(causes(pod({ containers: [web] }, { name: 'web_1' }))).toEqual([
      "FieldValueInvalid metadata.name: Invalid value: \"web_1\": a lowercase RFC 1123 subdomain must consist of lower case alphanumeric characters, '-' or '.', and must start and end with an alphanumeric character (e.g. 'example.com', regex used for validation is '[a-z0-9]([-a-z0-9]*[a-z0-9])?(\\.[a-z0-9]([-a-z0-9]*[a-z0-9])?)*')",
    ]);
  });

  it('has an image without blanks round it', () => {
    expect(withContainer({ image: ' nginx' })).toEqual([
      'FieldValueInvalid spec.containers[0].image: Invalid value: " nginx": must not have leading or trailing whitespace',
    ]);
  });

  it('has ports that are ports, with names of their own', () => {
    const ports = [
      {},
      { containerPort: 70_000, name: 'http' },
      { containerPort: 80, name: 'http' },
      { containerPort: 81, name: 'HTTP' },
    ];
    const at = 'spec.containers[0].ports';
    expect(withContainer({ ports })).toEqual([
      `FieldValueRequired ${at}[0].containerPort: Required value`,
      `FieldValueInvalid ${at}[1].containerPort: Invalid value: 70000: must be between 1 and 65535, inclusive`,
      `FieldValueDuplicate ${at}[2].name: Duplicate value: "http"`,
      `FieldValueInvalid ${at}[3].name: Invalid value: "HTTP": must contain only alpha-numeric characters (a-z, 0-9), and hyphens (-)`,
      `FieldValueInvalid ${at}[3].name: Invalid value: "HTTP": must contain at least one letter (a-z)`,
    ]);
  });

  it('has policies that exist', () => {
    const spec = { containers: [{ ...web, imagePullPolicy: 'always' }], restartPolicy: 'Sometimes', dnsPolicy: 'x' };
    expect(causes(pod(spec))).toEqual([
      'FieldValueNotSupported spec.containers[0].imagePullPolicy: Unsupported value: "always": supported values: "Always", "IfNotPresent", "Never"',
      'FieldValueNotSupported spec.restartPolicy: Unsupported value: "Sometimes": supported values: "Always", "OnFailure", "Never"',
      'FieldValueNotSupported spec.dnsPolicy: Unsupported value: "x": supported values: "ClusterFirstWithHostNet", "ClusterFirst", "Default", "None"',
    ]);
  });

  it('has probes that ask in exactly one way', () => {
    const livenessProbe = { httpGet: { port: 80 }, tcpSocket: { port: 80 } };
    expect(withContainer({ livenessProbe, readinessProbe: {} })).toEqual([
      'FieldValueForbidden spec.containers[0].livenessProbe.tcpSocket: Forbidden: may not specify more than 1 handler type',
      'FieldValueRequired spec.containers[0].readinessProbe: Required value: must specify a handler type',
    ]);
  });

  it('has probes that make sense', () => {
    const livenessProbe = { exec: {}, successThreshold: 2, periodSeconds: -1 };
    const readinessProbe = { httpGet: { port: 'no_name', scheme: 'http' }, successThreshold: 2 };
    const at = 'spec.containers[0]';
    expect(withContainer({ livenessProbe, readinessProbe })).toEqual([
      `FieldValueRequired ${at}.livenessProbe.exec.command: Required value`,
      `FieldValueInvalid ${at}.livenessProbe.periodSeconds: Invalid value: -1: must be greater than or equal to 0`,
      `FieldValueInvalid ${at}.livenessProbe.successThreshold: Invalid value: 2: must be 1`,
      `FieldValueInvalid ${at}.readinessProbe.httpGet.port: Invalid value: "no_name": must contain only alpha-numeric characters (a-z, 0-9), and hyphens (-)`,
      `FieldValueNotSupported ${at}.readinessProbe.httpGet.scheme: Unsupported value: "http": supported values: "HTTP", "HTTPS"`,
    ]);
  });

  it('takes a variable from one place', () => {
    const fieldRef = { fieldPath: 'metadata.name' };
    const env = [{ name: '' }, { name: 'A', value: 'x', valueFrom: { fieldRef } }, { name: 'B', valueFrom: {} }];
    const at = 'spec.containers[0].env';
    expect(withContainer({ env })).toEqual([
      `FieldValueRequired ${at}[0].name: Required value`,
      `FieldValueInvalid ${at}[1].valueFrom: Invalid value: "": may not be specified when \`value\` is not empty`,
      `FieldValueInvalid ${at}[2].valueFrom: Invalid value: "": must specify one of: \`fieldRef\`, \`resourceFieldRef\`, \`configMapKeyRef\` or \`secretKeyRef\``,
    ]);
  });

  it('mounts volumes that it has', () => {
    expect(withContainer({ volumeMounts: [{ name: 'data', mountPath: '/data' }] })).toEqual([
      'FieldValueNotFound spec.containers[0].volumeMounts[0].name: Not found: "data"',
    ]);
  });

  it('starts Pending, whatever its author says', () => {
    const object = { ...pod({ containers: [web] }), status: { phase: 'Running' } };
    expect((admit(object) as V1Pod).status).toEqual({ phase: 'Pending' });
  });
});

describe('an update of a Pod', () => {
  const existing = {
    ...(admit(pod({ containers: [{ ...web, ports: [{ containerPort: 80 }] }], nodeName: 'node-1' })) as V1Pod),
    status: { phase: 'Running' },
  };
  const spec = existing.spec ?? { containers: [] };
  const changed = (change: object) => ({ ...existing, spec: { ...spec, ...change } });
  const container = spec.containers[0] ?? web;

  it('may change an image, labels and a deadline', () => {
    const next = { ...changed({ containers: [{ ...container, image: 'nginx:1.29' }], activeDeadlineSeconds: 60 }) };
    const labelled = { ...next, metadata: { name: 'web', labels: { app: 'web' } } };
    const after = admit(labelled, { existing }) as V1Pod;
    expect(after.spec).toMatchObject({ containers: [{ image: 'nginx:1.29' }], activeDeadlineSeconds: 60 });
    expect(after.status).toEqual({ phase: 'Running' });
  });

  it('may change nothing else', () => {
    const next = changed({ containers: [{ ...container, ports: [{ containerPort: 8080, protocol: 'TCP' }] }] });
    expect(causes(next, { existing })).toEqual([
      'FieldValueForbidden spec: Forbidden: pod updates may not change fields other than `spec.containers[*].image`,`spec.initContainers[*].image`,`spec.activeDeadlineSeconds`,`spec.tolerations` (only additions to existing tolerations),`spec.terminationGracePeriodSeconds` (allow it to be set to 1 if it was previously negative)',
    ]);
  });

  it('neither adds nor removes containers', () => {
    expect(causes(changed({ containers: [container, { ...web, name: 'two' }] }), { existing })).toEqual([
      'FieldValueForbidden spec.containers: Forbidden: pod updates may not add or remove containers',
    ]);
  });

  it('does not put a deadline off', () => {
    const hurried = { ...existing, spec: { ...spec, activeDeadlineSeconds: 60 } };
    expect(causes(changed({ activeDeadlineSeconds: 61 }), { existing: hurried })).toEqual([
      'FieldValueInvalid spec.activeDeadlineSeconds: Invalid value: 61: must be less than or equal to previous value',
    ]);
  });

  it('compares with what is stored as if that had its defaults', () => {
    const bare = { ...pod({ containers: [web] }), status: { phase: 'Running' } };
    expect(() => admit(pod({ containers: [web] }), { existing: bare })).not.toThrow();
  });
});
