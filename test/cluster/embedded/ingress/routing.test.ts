import type { V1Ingress, V1IngressClass } from '@kubernetes/client-node';
import { describe, expect, it } from 'vitest';
import { chooseBackend } from '../../../../checker/cluster/embedded/ingress/routing.ts';
import { servedIngresses } from '../../../../checker/cluster/embedded/ingress/served-ingresses.ts';

const backend = (name: string) => ({ service: { name, port: { number: 80 } } });
/** `host path pathType service`, with `*` for any host. */
const rule = (line: string) => {
  const [host = '', path = '', pathType = '', service = ''] = line.split(' ');
  return { ...(host !== '-' && { host }), http: { paths: [{ path, pathType, backend: backend(service) }] } };
};
const ingress = (lines: readonly string[], more: object = {}, metadata: object = {}): V1Ingress => ({
  metadata: { name: 'web', namespace: 'shop', ...metadata },
  spec: { rules: lines.map(rule), ...more },
});
const chosen = (ingresses: readonly V1Ingress[], host: string, path: string) =>
  chooseBackend(ingresses, host, path)?.backend.service?.name;

describe('the path of a request', () => {
  // The table of Kubernetes' documentation, "Ingress", "Examples".
  it.each([
    ['Prefix', '/', '/any/path', true],
    ['Exact', '/foo', '/foo', true],
    ['Exact', '/foo', '/bar', false],
    ['Exact', '/foo', '/foo/', false],
    ['Exact', '/foo/', '/foo', false],
    ['Prefix', '/foo', '/foo', true],
    ['Prefix', '/foo', '/foo/', true],
    ['Prefix', '/foo/', '/foo', true],
    ['Prefix', '/foo/', '/foo/', true],
    ['Prefix', '/aaa/bb', '/aaa/bbb', false],
    ['Prefix', '/aaa/bbb', '/aaa/bbb', true],
    ['Prefix', '/aaa/bbb/', '/aaa/bbb', true],
    ['Prefix', '/aaa/bbb', '/aaa/bbb/', true],
    ['Prefix', '/aaa/bbb', '/aaa/bbb/ccc', true],
    ['Prefix', '/aaa/bbb', '/aaa/bbbxyz', false],
    ['ImplementationSpecific', '/aaa', '/aaa/bbb', true],
    ['Prefix', '/aaa', '/AAA', false],
  ])('%s %s against %s: %s', (pathType, path, requested, matches) => {
    const found = chosen([ingress([`- ${path} ${pathType} web`])], 'shop.example', requested);
    expect(found).toBe(matches ? 'web' : undefined);
  });

  it('goes to the longest prefix, whatever their order', () => {
    const lines = ['- / Prefix root', '- /aaa/bbb Prefix deep', '- /aaa Prefix flat'];
    for (const order of [lines, lines.toReversed()]) {
      const seen = ['/aaa/bbb/ccc', '/aaa/ccc', '/ccc'].map((path) => chosen([ingress(order)], 'a', path));
      expect(seen).toEqual(['deep', 'flat', 'root']);
    }
  });

  it('goes to the exact path before any prefix', () => {
    const lines = ['- /foo Prefix prefix', '- /foo Exact exact'];
    expect(chosen([ingress(lines)], 'a', '/foo')).toBe('exact');
    expect(chosen([ingress(lines)], 'a', '/foo/')).toBe('prefix');
  });
});

describe('the host of a request', () => {
  const lines = ['- / Prefix any', '*.shop.example / Prefix wildcard', 'tea.shop.example / Prefix tea'];

  it.each([
    ['tea.shop.example', 'tea'],
    ['TEA.shop.example:8080', 'tea'],
    ['milk.shop.example', 'wildcard'],
    ['shop.example', 'any'],
    ['green.tea.shop.example', 'any'],
    ['127.0.0.1', 'any'],
  ])('%s is answered by %s', (host, service) => {
    expect(chosen([ingress(lines)], host, '/')).toBe(service);
    expect(chosen([ingress(lines.toReversed())], host, '/')).toBe(service);
  });

  it('with rules of its own is not answered by those of any host', () => {
    expect(
      chosen([ingress(['tea.example /tea Prefix tea', '- / Prefix any'])], 'tea.example', '/milk'),
    ).toBeUndefined();
  });

  it('may have its paths in several Ingresses', () => {
    const both = [ingress(['a.example /one Prefix one']), ingress(['a.example /two Prefix two'])];
    expect(['/one', '/two'].map((path) => chosen(both, 'a.example', path))).toEqual(['one', 'two']);
  });
});

describe('a request that no rule is for', () => {
  it('goes nowhere, or to a default backend', () => {
    const rules = ['a.example /one Prefix one'];
    expect(chosen([ingress(rules)], 'b.example', '/')).toBeUndefined();
    expect(chosen([ingress(rules, { defaultBackend: backend('rest') })], 'b.example', '/')).toBe('rest');
  });

  it('goes to the default backend of the Ingress that has its host', () => {
    const first = ingress([], { defaultBackend: backend('first') });
    const own = ingress(['a.example /one Prefix one'], { defaultBackend: backend('own') });
    expect(chosen([first, own], 'a.example', '/two')).toBe('own');
    expect(chosen([first, own], 'b.example', '/two')).toBe('first');
  });

  it('is looked for in the namespace of the Ingress', () => {
    expect(chooseBackend([ingress(['- / Prefix web'])], 'a', '/')?.namespace).toBe('shop');
  });
});

describe('the Ingresses that the controller serves', () => {
  const ofController = (name: string, controller: string, isDefault = false): V1IngressClass => ({
    metadata: { name, annotations: { 'ingressclass.kubernetes.io/is-default-class': String(isDefault) } },
    spec: { controller },
  });
  const own = ofController('mine', 'gatehouse.dev/ingress');
  const ownDefault = ofController('gatehouse', 'gatehouse.dev/ingress', true);
  const other = ofController('nginx', 'k8s.io/ingress-nginx', true);
  const named = (name: string, more: object = {}, metadata: object = {}) => ingress([], more, { name, ...metadata });
  const served = (ingresses: V1Ingress[], ...classes: V1IngressClass[]) =>
    servedIngresses(ingresses, classes).map(({ metadata }) => metadata?.name);

  it('are those of its classes, by the field or by the annotation of old', () => {
    const all = [
      named('field', { ingressClassName: 'mine' }),
      named('other', { ingressClassName: 'nginx' }),
      named('unknown', { ingressClassName: 'nobody' }),
      named('annotated', {}, { annotations: { 'kubernetes.io/ingress.class': 'mine' } }),
      named('annotated-other', {}, { annotations: { 'kubernetes.io/ingress.class': 'nginx' } }),
    ];
    expect(served(all, own, other)).toEqual(['annotated', 'field']);
  });

  it('are those without a class only where its own is the default', () => {
    expect(served([named('none')], own, other)).toEqual([]);
    expect(served([named('none')], ownDefault)).toEqual(['none']);
  });

  it('come the oldest first', () => {
    const at = (name: string, creationTimestamp: string) => named(name, {}, { creationTimestamp });
    const all = [at('b', '2026-01-02T00:00:00Z'), at('z', '2026-01-01T00:00:00Z'), at('a', '2026-01-02T00:00:00Z')];
    expect(served(all, ownDefault)).toEqual(['z', 'a', 'b']);
  });
});
