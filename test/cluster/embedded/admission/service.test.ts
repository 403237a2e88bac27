import { describe, expect, it } from 'vitest';
import { admit } from './by-its-rules.ts';
import { causes, refusal } from './refusal.ts';

const service = (spec: object, metadata: object = { name: 'web' }) => ({
  apiVersion: 'v1',
  kind: 'Service',
  metadata,
  spec,
});
const port80 = { ports: [{ port: 80 }] };

const LABEL =
  "a lowercase RFC 1123 label must consist of lower case alphanumeric characters or '-', and must start and end with an alphanumeric character (e.g. 'my-name',  or '123-abc', regex used for validation is '[a-z0-9]([-a-z0-9]*[a-z0-9])?')";
const LABEL_VALUE =
  "a valid label must be an empty string or consist of alphanumeric characters, '-', '_' or '.', and must start and end with an alphanumeric character (e.g. 'MyValue',  or 'my_value',  or '12345', regex used for validation is '(([A-Za-z0-9][-A-Za-z0-9_.]*)?[A-Za-z0-9])?')";

/** Every text here was seen from a Kubernetes API server, or stands in the source of a newer one. */
describe('the name of a Service', () => {
  it('starts with a letter', () => {
    const { message, details } = refusal(service(port80, { name: '1web' }));
    expect(message).toBe(
      "Service \"1web\" is invalid: metadata.name: Invalid value: \"1web\": a DNS-1035 label must consist of lower case alphanumeric characters or '-', start with an alphabetic character, and end with an alphanumeric character (e.g. 'my-name',  or 'abc-123', regex used for validation is '[a-z]([-a-z0-9]*[a-z0-9])?')",
    );
    expect(details).toMatchObject({ name: '1web', kind: 'Service', causes: [{ reason: 'FieldValueInvalid' }] });
  });

  it('is there, and short', () => {
    expect(causes(service(port80, {}))).toEqual([
      'FieldValueRequired metadata.name: Required value: name or generateName is required',
    ]);
    expect(causes(service(port80, { name: 'x'.repeat(64) }))).toEqual([
      `FieldValueInvalid metadata.name: Invalid value: "${'x'.repeat(64)}": must be no more than 63 characters`,
    ]);
  });

  it('may be left to the server', () => {
    expect(admit(service(port80, { generateName: 'web-' })).metadata).toEqual({ generateName: 'web-' });
  });
});

describe('labels, selectors and annotations', () => {
  it('have keys and values of a form', () => {
    const object = service({ ...port80, selector: { app: 'a b' } }, { name: 'web', labels: { 'a b': 'x' } });
    expect(causes(object)).toEqual([
      "FieldValueInvalid metadata.labels: Invalid value: \"a b\": name part must consist of alphanumeric characters, '-', '_' or '.', and must start and end with an alphanumeric character (e.g. 'MyName',  or 'my.name',  or '123-abc', regex used for validation is '([A-Za-z0-9][-A-Za-z0-9_.]*)?[A-Za-z0-9]')",
      `FieldValueInvalid spec.selector: Invalid value: "a b": ${LABEL_VALUE}`,
    ]);
  });

  it('may have a DNS name before the slash', () => {
    expect(() => admit(service(port80, { name: 'web', labels: { 'app.kubernetes.io/name': 'web' } }))).not.toThrow();
    expect(causes(service(port80, { name: 'web', annotations: { '/x': '', 'a/b/c': '' } }))).toEqual([
      'FieldValueInvalid metadata.annotations: Invalid value: "/x": prefix part must be non-empty',
      expect.stringContaining("with an optional DNS subdomain prefix and '/' (e.g. 'example.com/MyName')"),
    ]);
  });

  it('end somewhere', () => {
    expect(causes(service(port80, { name: 'web', annotations: { note: 'x'.repeat(262_144) } }))).toEqual([
      'FieldValueTooLong metadata.annotations: Too long: may not be more than 262144 bytes',
    ]);
  });
});

describe('the ports of a Service', () => {
  it('are needed', () => {
    expect(causes(service({}))).toEqual(['FieldValueRequired spec.ports: Required value']);
    expect(() => admit(service({ clusterIP: 'None' }))).not.toThrow();
  });

  it('are numbers of a range; a targetPort may be a name', () => {
    const range = 'must be between 1 and 65535, inclusive';
    expect(causes(service({ ports: [{ port: 0 }] }))).toEqual([
      `FieldValueInvalid spec.ports[0].port: Invalid value: 0: ${range}`,
      `FieldValueInvalid spec.ports[0].targetPort: Invalid value: 0: ${range}`,
    ]);
    expect(causes(service({ ports: [{ port: 70_000, targetPort: 'Http' }] }))).toEqual([
      `FieldValueInvalid spec.ports[0].port: Invalid value: 70000: ${range}`,
      'FieldValueInvalid spec.ports[0].targetPort: Invalid value: "Http": must contain only alpha-numeric characters (a-z, 0-9), and hyphens (-)',
    ]);
  });

  it.each([
    ['this-name-is-too-long', 'must be no more than 15 characters'],
    ['80', 'must contain at least one letter (a-z)'],
    ['a--b', 'must not contain consecutive hyphens'],
    ['-a', 'must not begin or end with a hyphen'],
  ])('have no targetPort %s', (targetPort, why) => {
    expect(causes(service({ ports: [{ port: 80, targetPort }] }))).toEqual([
      `FieldValueInvalid spec.ports[0].targetPort: Invalid value: "${targetPort}": ${why}`,
    ]);
  });

  it('have names when they are several, each its own', () => {
    expect(causes(service({ ports: [{ port: 80 }, { port: 81 }] }))).toEqual([
      'FieldValueRequired spec.ports[0].name: Required value',
      'FieldValueRequired spec.ports[1].name: Required value',
    ]);
    expect(
      causes(
        service({
          ports: [
            { name: 'a', port: 80 },
            { name: 'a', port: 81 },
          ],
        }),
      ),
    ).toEqual(['FieldValueDuplicate spec.ports[1].name: Duplicate value: "a"']);
    expect(causes(service({ ports: [{ name: 'A', port: 80 }] }))).toEqual([
      `FieldValueInvalid spec.ports[0].name: Invalid value: "A": ${LABEL}`,
    ]);
  });

  it('differ in number or protocol', () => {
    const same = service({
      ports: [
        { name: 'a', port: 80 },
        { name: 'b', port: 80 },
      ],
    });
    expect(causes(same)).toEqual([
      'FieldValueDuplicate spec.ports[1]: Duplicate value: {"Name":"","Protocol":"TCP","AppProtocol":null,"Port":80,"TargetPort":0,"NodePort":0}',
    ]);
    const both = [
      { name: 'a', port: 53 },
      { name: 'b', port: 53, protocol: 'UDP' },
    ];
    expect(() => admit(service({ ports: both }))).not.toThrow();
  });

  it('speak a protocol', () => {
    expect(causes(service({ ports: [{ port: 80, protocol: 'tcp' }] }))).toEqual([
      'FieldValueNotSupported spec.ports[0].protocol: Unsupported value: "tcp": supported values: "SCTP", "TCP", "UDP"',
    ]);
  });

  it('have no nodePort when the type has none', () => {
    expect(causes(service({ ports: [{ port: 80, nodePort: 30_001 }] }))).toEqual([
      "FieldValueForbidden spec.ports[0].nodePort: Forbidden: may not be used when `type` is 'ClusterIP'",
    ]);
  });
});

describe('the type of a Service, and what goes with it', () => {
  it('is one of four', () => {
    expect(causes(service({ ...port80, type: 'nodeport', sessionAffinity: 'Sticky' }))).toEqual([
      'FieldValueNotSupported spec.sessionAffinity: Unsupported value: "Sticky": supported values: "ClientIP", "None"',
      'FieldValueNotSupported spec.type: Unsupported value: "nodeport": supported values: "ClusterIP", "ExternalName", "LoadBalancer", "NodePort"',
    ]);
  });

  it.each(['NodePort', 'LoadBalancer'])('%s needs a cluster address', (type) => {
    expect(causes(service({ ...port80, type, clusterIP: 'None' }))).toEqual([
      `FieldValueInvalid spec.clusterIPs[0]: Invalid value: "None": may not be set to 'None' for ${type} services`,
    ]);
  });

  it('ExternalName needs a name, and takes no address', () => {
    expect(causes(service({ type: 'ExternalName' }))).toEqual(['FieldValueRequired spec.externalName: Required value']);
    expect(causes(service({ type: 'ExternalName', externalName: 'example.com.', clusterIP: 'None' }))).toEqual([
      'FieldValueForbidden spec.clusterIPs: Forbidden: may not be set for ExternalName services',
    ]);
    expect(causes(service({ type: 'ExternalName', externalName: 'http://x' }))).toEqual([
      expect.stringContaining('spec.externalName: Invalid value: "http://x": a lowercase RFC 1123 subdomain'),
    ]);
  });

  it('a cluster address is an address', () => {
    expect(causes(service({ ...port80, clusterIP: 'web' }))).toEqual([
      'FieldValueInvalid spec.clusterIPs[0]: Invalid value: "web": must be a valid IP address, (e.g. 10.9.8.7 or 2001:db8::ffff)',
    ]);
  });

  it('a load balancer’s fields are a load balancer’s', () => {
    const spec = { ...port80, loadBalancerSourceRanges: ['10.0.0.0/8'], loadBalancerClass: 'x/y' };
    expect(causes(service(spec))).toEqual([
      "FieldValueForbidden spec.LoadBalancerSourceRanges: Forbidden: may only be used when `type` is 'LoadBalancer'",
      "FieldValueForbidden spec.loadBalancerClass: Forbidden: may only be used when `type` is 'LoadBalancer'",
    ]);
  });

  it('traffic policies have two values, the external one only where traffic comes from outside', () => {
    expect(causes(service({ ...port80, externalTrafficPolicy: 'Local' }))).toEqual([
      'FieldValueInvalid spec.externalTrafficPolicy: Invalid value: "Local": may only be set for externally-accessible services',
    ]);
    const both = { ...port80, type: 'NodePort', externalTrafficPolicy: 'local', internalTrafficPolicy: 'x' };
    expect(causes(service(both))).toEqual([
      'FieldValueNotSupported spec.externalTrafficPolicy: Unsupported value: "local": supported values: "Cluster", "Local"',
      'FieldValueNotSupported spec.internalTrafficPolicy: Unsupported value: "x": supported values: "Cluster", "Local"',
    ]);
  });

  it('affinity does not outlast a day', () => {
    const sessionAffinityConfig = { clientIP: { timeoutSeconds: 90_000 } };
    expect(causes(service({ ...port80, sessionAffinity: 'ClientIP', sessionAffinityConfig }))).toEqual([
      'FieldValueInvalid spec.sessionAffinityConfig.clientIP.timeoutSeconds: Invalid value: 90000: must be greater than 0 and less than 86400',
    ]);
  });
});
