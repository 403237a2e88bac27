import { describe, expect, it } from 'vitest';
import type { FieldPath } from '../../checker/manifests/manifest.ts';
import { parseManifests } from '../../checker/manifests/parse.ts';

const TEXT = `apiVersion: v1
kind: Service
metadata:
  name: web
  labels: &labels {app: web, "a.b/c": d}
spec:
  type:
  selector: *labels
  more:
    <<: *labels
    own: 1
  ports:
  - name: http
    port: 80
  - {name: https, port: 443}
  80: eighty
`;

function where(path: FieldPath, part?: 'key' | 'value'): string {
  const [manifest] = parseManifests([{ name: 'a.yaml', text: TEXT }]).manifests;
  const { line = 0, column = 0 } = manifest?.position(path, part) ?? {};
  return `${line}:${column}`;
}

describe('Manifest.position', () => {
  it.each<[string, FieldPath, string]>([
    ['the object', [], '1:1'],
    ['a plain value', ['metadata', 'name'], '4:9'],
    ['an object below its name', ['spec'], '7:3'],
    ['an element', ['spec', 'ports', 0], '13:5'],
    ['a field of an element', ['spec', 'ports', 0, 'port'], '14:11'],
    ['a field in braces', ['spec', 'ports', 1, 'port'], '15:25'],
    ['a field with dots in its name', ['metadata', 'labels', 'a.b/c'], '5:39'],
    ['a field named by a number', ['spec', '80'], '16:7'],
    ['an alias', ['spec', 'selector'], '8:13'],
    ['a field behind an alias', ['spec', 'selector', 'app'], '5:25'],
    ['a merged field', ['spec', 'more', 'app'], '5:25'],
    ['a field beside a merge', ['spec', 'more', 'own'], '11:10'],
    ['a field without a value, by its name', ['spec', 'type'], '7:3'],
    ['a missing field, by the name of its parent', ['spec', 'clusterIP'], '6:1'],
    ['a missing grandchild', ['status', 'loadBalancer'], '1:1'],
    ['a missing field of an element, by the element', ['spec', 'ports', 0, 'nodePort'], '13:5'],
    ['a missing element, by the list', ['spec', 'ports', 7, 'port'], '12:3'],
  ])('finds %s', (_what, path, place) => {
    expect(where(path)).toBe(place);
  });

  it('finds the name instead, when asked to', () => {
    expect(where(['spec'], 'key')).toBe('6:1');
    expect(where(['spec', 'ports', 0, 'port'], 'key')).toBe('14:5');
    expect(where(['spec', 'ports', 1], 'key')).toBe('15:5');
  });
});
