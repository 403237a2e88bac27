import type { V1Ingress, V1IngressClass } from '@kubernetes/client-node';
import { describe, expect, it } from 'vitest';
import { admit, unsupported } from '../admission/by-its-rules.ts';
import { causes, refusal } from '../admission/refusal.ts';

const backend = { service: { name: 'web', port: { number: 80 } } };
const path = { path: '/', pathType: 'Prefix', backend };
const ingress = (spec: object, metadata: object = {}) => ({
  apiVersion: 'networking.k8s.io/v1',
  kind: 'Ingress',
  metadata: { name: 'web', ...metadata },
  spec,
});
const withPath = (more: object) => ingress({ rules: [{ http: { paths: [{ ...path, ...more }] } }] });
const withHost = (host: string) => ingress({ rules: [{ host, http: { paths: [path] } }] });
const ingressClass = (spec: object) => ({
  apiVersion: 'networking.k8s.io/v1',
  kind: 'IngressClass',
  metadata: { name: 'other' },
  spec,
});
const AT_PATH = 'spec.rules[0].http.paths[0]';

describe('an Ingress is refused', () => {
  it.each<[string, object, string]>([
    [
      'without rules',
      {},
      'FieldValueInvalid spec: Invalid value: null: either `defaultBackend` or `rules` must be specified',
    ],
    [
      'without paths',
      { rules: [{ http: { paths: [] } }] },
      'FieldValueRequired spec.rules[0].http.paths: Required value',
    ],
    [
      'with a class that is no name',
      { defaultBackend: backend, ingressClassName: 'A_B' },
      `FieldValueInvalid spec.ingressClassName: Invalid value: "A_B": a lowercase RFC 1123 subdomain must consist of lower case alphanumeric characters, '-' or '.', and must start and end with an alphanumeric character (e.g. 'example.com', regex used for validation is '[a-z0-9]([-a-z0-9]*[a-z0-9])?(\\.[a-z0-9]([-a-z0-9]*[a-z0-9])?)*')`,
    ],
  ])('%s', (_, spec, cause) => {
    expect(causes(ingress(spec))).toEqual([cause]);
  });

  it.each<[string, object, string]>([
    [
      'without a pathType',
      { pathType: undefined },
      `FieldValueRequired ${AT_PATH}.pathType: Required value: pathType must be specified`,
    ],
    [
      'with a pathType of no sort',
      { pathType: 'prefix' },
      `FieldValueNotSupported ${AT_PATH}.pathType: Unsupported value: "prefix": supported values: "Exact", "ImplementationSpecific", "Prefix"`,
    ],
    [
      'with a relative path',
      { path: 'shop' },
      `FieldValueInvalid ${AT_PATH}.path: Invalid value: "shop": must be an absolute path`,
    ],
    [
      'with an empty path',
      { path: '' },
      `FieldValueInvalid ${AT_PATH}.path: Invalid value: "": must be an absolute path`,
    ],
    [
      'with a doubled slash',
      { path: '/a//b' },
      `FieldValueInvalid ${AT_PATH}.path: Invalid value: "/a//b": must not contain '//'`,
    ],
    [
      'with dots at the end',
      { path: '/a/..' },
      `FieldValueInvalid ${AT_PATH}.path: Invalid value: "/a/..": cannot end with '/..'`,
    ],
    [
      'without a backend',
      { backend: {} },
      `FieldValueInvalid ${AT_PATH}.backend: Invalid value: "": resource or service backend is required`,
    ],
    [
      'with two backends',
      { backend: { ...backend, resource: { kind: 'Bucket', name: 'b' } } },
      `FieldValueInvalid ${AT_PATH}.backend: Invalid value: "": cannot set both resource and service backends`,
    ],
    [
      'without a port',
      { backend: { service: { name: 'web' } } },
      `FieldValueRequired ${AT_PATH}.backend: Required value: port name or number is required`,
    ],
    [
      'with two ports',
      { backend: { service: { name: 'web', port: { name: 'http', number: 80 } } } },
      `FieldValueInvalid ${AT_PATH}.backend: Invalid value: "": cannot set both port name & port number`,
    ],
    [
      'with a port that cannot be',
      { backend: { service: { name: 'web', port: { number: 70_000 } } } },
      `FieldValueInvalid ${AT_PATH}.backend.service.port.number: Invalid value: 70000: must be between 1 and 65535, inclusive`,
    ],
    [
      'without a Service’s name',
      { backend: { service: { port: { number: 80 } } } },
      `FieldValueRequired ${AT_PATH}.backend.service.name: Required value`,
    ],
    [
      'with a resource of no kind',
      { backend: { resource: { name: 'a/b' } } },
      `FieldValueRequired ${AT_PATH}.backend.resource.kind: Required value: kind is required`,
    ],
  ])('%s', (_, more, cause) => {
    expect(causes(withPath(more))).toContain(cause);
  });

  it.each([
    ['192.0.2.1', 'must be a DNS name, not an IP address'],
    ['Shop.example', 'a lowercase RFC 1123 subdomain must consist of'],
    ['*', "a wildcard DNS-1123 subdomain must start with '*.'"],
    ['a.*.example', "a wildcard DNS-1123 subdomain must start with '*.'"],
  ])('with the host %s', (host, why) => {
    expect(causes(withHost(host))[0]).toContain(`spec.rules[0].host: Invalid value: "${host}": ${why}`);
  });

  it('as ingresses.networking.k8s.io, with the code of what is not valid', () => {
    const status = refusal(ingress({}));
    expect(status).toMatchObject({ code: 422, details: { group: 'networking.k8s.io', kind: 'Ingress' } });
    expect(status.message).toMatch(/^Ingress\.networking\.k8s\.io "web" is invalid: spec: /);
  });

  it('where its annotation names another class than its field', () => {
    const annotations = { 'kubernetes.io/ingress.class': 'other' };
    expect(causes(ingress({ defaultBackend: backend, ingressClassName: 'mine' }, { annotations }))).toEqual([
      'FieldValueInvalid annotations.kubernetes.io/ingress.class: Invalid value: "other": must match `ingressClassName` when both are specified',
    ]);
  });

  it('with a field that an older version had', () => {
    const old = withPath({ backend: { serviceName: 'web', servicePort: 80 } });
    expect(refusal(old).message).toContain(`unknown field "${AT_PATH}.backend.serviceName"`);
  });
});

describe('an Ingress is taken', () => {
  it.each<[string, object]>([
    ['with a default backend alone', ingress({ defaultBackend: backend })],
    ['with a wildcard host', withHost('*.example.com')],
    ['with a port by name', withPath({ backend: { service: { name: 'web', port: { name: 'http' } } } })],
    [
      'with an ImplementationSpecific path of any sort',
      withPath({ pathType: 'ImplementationSpecific', path: '/a//b' }),
    ],
    ['with an ImplementationSpecific path of none', withPath({ pathType: 'ImplementationSpecific', path: undefined })],
    ['with a rule that has a host alone', ingress({ rules: [{ host: 'shop.example' }] })],
  ])('%s', (_, object) => {
    expect(admit(object)).toMatchObject({ kind: 'Ingress', status: { loadBalancer: {} } });
  });
});

describe('an IngressClass', () => {
  it.each([
    [undefined, 'FieldValueRequired spec.controller: Required value'],
    ['nginx', 'Invalid value: "nginx": must be a domain-prefixed path (such as "acme.io/foo")'],
    ['Example.com/x', 'Invalid value: "Example.com": a lowercase RFC 1123 subdomain'],
    [
      'example.com/a b',
      "Invalid value: \"a b\": Invalid path (regex used for validation is '[A-Za-z0-9/\\-._~%!$&'()*+,;=:]+')",
    ],
  ])('is refused with the controller %s', (controller, why) => {
    expect(causes(ingressClass({ controller })).join()).toContain(why);
  });

  it('stays with its controller', () => {
    const existing = admit(ingressClass({ controller: 'example.com/one' }));
    expect(causes(ingressClass({ controller: 'example.com/two' }), { existing })).toEqual([
      'FieldValueInvalid spec.controller: Invalid value: "example.com/two": field is immutable',
    ]);
  });

  it('has parameters of the whole cluster unless it says otherwise', () => {
    const parameters = { kind: 'Settings', name: 'fast' };
    const admitted = admit(ingressClass({ controller: 'example.com/one', parameters })) as V1IngressClass;
    expect(admitted.spec?.parameters?.scope).toBe('Cluster');
    const ofNamespace = { controller: 'example.com/one', parameters: { ...parameters, scope: 'Namespace' } };
    expect(causes(ingressClass(ofNamespace))[0]).toContain('spec.parameters.namespace: Required value');
  });
});

describe('what the embedded cluster cannot do for an Ingress', () => {
  const fieldsOf = (object: V1Ingress) => unsupported(object).blocking.map(({ field }) => field);

  it('is told by its name: TLS, other backends than Services, and words to another controller', () => {
    expect(fieldsOf(ingress({ defaultBackend: backend, tls: [{ hosts: ['shop.example'] }] }))).toEqual(['spec.tls']);
    const resource = { kind: 'Bucket', name: 'b' };
    expect(fieldsOf(withPath({ backend: { resource } }) as V1Ingress)).toEqual([`${AT_PATH}.backend.resource`]);
    const annotations = { 'nginx.ingress.kubernetes.io/rewrite-target': '/' };
    expect(fieldsOf(ingress({ defaultBackend: backend }, { annotations }))).toEqual([
      'metadata.annotations[nginx.ingress.kubernetes.io/rewrite-target]',
    ]);
  });

  it('is nothing where it says no more than rules', () => {
    expect(unsupported(withHost('shop.example') as V1Ingress)).toEqual({ blocking: [], ignored: [] });
    const annotations = { 'kubernetes.io/ingress.class': 'gatehouse' };
    expect(unsupported(ingress({ defaultBackend: backend }, { annotations })).ignored).toEqual([]);
  });
});
