import { describe, expect, it } from 'vitest';
import { place } from '../../checker/manifests/field-path.ts';
import { parseManifests } from '../../checker/manifests/parse.ts';

const SERVICE = `apiVersion: v1
kind: Service
metadata:
  name: web
  labels:
    app: web
    app.kubernetes.io/name: 7
spec:
  selector:
  - app
  ports:
  - name: http
    port: 80
    nodePort: 80
    foo:
      bar: 1
  - name: https
    port: "443"
    protocol: TCP
  - name: dns
    port: 443
    protocol: UDP
    nodePort: "many"
  externalIPs: [192.0.2.1, 192.0.2.2]
`;

const [manifest] = parseManifests([{ name: 'svc.yaml', text: SERVICE }]).manifests;

function placeOf(message: string, ...causes: string[]) {
  if (!manifest) throw new Error('the Service above does not parse');
  const details = causes.length > 0 ? { causes: causes.map((field) => ({ field })) } : undefined;
  const found = place(manifest, { kind: 'Status', status: 'Failure', message, details });
  return found && `${found.file}:${found.line}:${found.column} ${found.path.join('/')}`;
}

describe('place', () => {
  it.each<[string, string]>([
    ['spec.ports[0].nodePort', 'svc.yaml:14:15 spec/ports/0/nodePort'],
    ['spec.ports[1]', 'svc.yaml:17:5 spec/ports/1'],
    ['spec.ports[0].targetPort', 'svc.yaml:12:5 spec/ports/0/targetPort'],
    ['spec.clusterIPs[0]', 'svc.yaml:8:1 spec/clusterIPs/0'],
    ['metadata.labels[app.kubernetes.io/name]', 'svc.yaml:7:29 metadata/labels/app.kubernetes.io/name'],
    ['metadata.name', 'svc.yaml:4:9 metadata/name'],
  ])('goes by the cause %s', (field, expected) => {
    expect(placeOf('Service "web" is invalid', field)).toBe(expected);
  });

  it('takes the first of several causes, and a cause before the words', () => {
    expect(placeOf('unknown field "spec.ports[0].foo"', 'spec.ports[1].port', 'metadata.name')).toContain(
      'svc.yaml:18:11',
    );
  });

  it.each<[string, string, string]>([
    [
      'strict decoding',
      'Service in version "v1" cannot be handled as a Service: strict decoding error: unknown field "spec.ports[0].foo"',
      'svc.yaml:15:5 spec/ports/0/foo',
    ],
    [
      'two unknown fields',
      'strict decoding error: unknown field "spec.ports[0].foo", unknown field "spec.bar"',
      'svc.yaml:15:5 spec/ports/0/foo',
    ],
    [
      'a type, at the element that has it',
      'Service in version "v1" cannot be handled as a Service: json: cannot unmarshal string into Go struct field ServicePort.spec.ports.port of type int32',
      'svc.yaml:18:11 spec/ports/1/port',
    ],
    [
      'a type that no element has',
      'json: cannot unmarshal bool into Go struct field ServicePort.spec.ports.port of type int32',
      'svc.yaml:13:11 spec/ports/0/port',
    ],
    [
      'a type, at the label that has it',
      'json: cannot unmarshal number into Go struct field ObjectMeta.metadata.labels of type string',
      'svc.yaml:7:29 metadata/labels/app.kubernetes.io/name',
    ],
    [
      'a type of a whole list',
      'json: cannot unmarshal array into Go struct field ServiceSpec.spec.selector of type map[string]string',
      'svc.yaml:10:3 spec/selector',
    ],
    [
      'an element by its keys',
      'failed to create typed patch object (default/web; /v1, Kind=Service): .spec.ports[port=80,protocol="TCP"].foo: field not declared in schema',
      'svc.yaml:15:5 spec/ports/0/foo',
    ],
    [
      'the element that has both keys',
      '.spec.ports[port=443,protocol="UDP"].nodePort: expected numeric (int or float), got string',
      'svc.yaml:23:15 spec/ports/2/nodePort',
    ],
    [
      'an element with a comma in its key',
      '.spec.ports[name="a,b",port=80].port: expected numeric',
      'svc.yaml:12:3 spec/ports',
    ],
    ['an element of a set', '.spec.externalIPs[="192.0.2.2"]: duplicate entries', 'svc.yaml:24:28 spec/externalIPs/1'],
    [
      'an element without a key',
      '.spec.ports: element 0: associative list with keys has an element that omits key field "protocol" (and doesn\'t have default value)',
      'svc.yaml:12:5 spec/ports/0',
    ],
    [
      'a wrong shape',
      'failed to create typed patch object (default/web; /v1, Kind=Service): .spec.selector: expected map, got &{[app]}',
      'svc.yaml:10:3 spec/selector',
    ],
    [
      'a label with dots',
      '.metadata.labels.app.kubernetes.io/name: expected string, got &value.valueUnstructured{Value:7}',
      'svc.yaml:7:29 metadata/labels/app.kubernetes.io/name',
    ],
    [
      'the first of several lines',
      'failed to create typed patch object (default/web; /v1, Kind=Service): errors:\n  .spec.foo: field not declared in schema\n  .metadata.name: expected string',
      'svc.yaml:8:1 spec/foo',
    ],
    [
      'validation without causes',
      'Service "web" is invalid: [spec.ports[0].nodePort: Invalid value: 80: provided port is not in the valid range, spec.selector: Required value]',
      'svc.yaml:14:15 spec/ports/0/nodePort',
    ],
  ])('reads the words: %s', (_what, message, expected) => {
    expect(placeOf(message)).toBe(expected);
  });

  it('has no place where the server named no field', () => {
    expect(placeOf('services "web" already exists')).toBeUndefined();
    expect(placeOf('admission webhook "x.example.com" denied the request: no: never', '<nil>')).toBeUndefined();
  });
});
