import type { KubernetesObject } from '@kubernetes/client-node';
import { describe, expect, it } from 'vitest';
import { parseFieldSelector } from '../../../../../checker/cluster/embedded/api/selectors/field-selector.ts';
import { parseLabelSelector } from '../../../../../checker/cluster/embedded/api/selectors/label-selector.ts';

describe('a label selector', () => {
  const labels = { app: 'web', tier: 'front', n: '5', empty: '' };

  it.each([
    '',
    'app=web',
    'app==web',
    'app = web , tier=front',
    'app!=api',
    'missing!=api',
    'app in (web, api)',
    'app notin (api)',
    'missing notin (web)',
    'app',
    '!missing',
    'n>4',
    'n<6',
    'empty=',
    'empty in ()',
    'app in (web,)',
  ])('%s takes it', (selector) => {
    expect(parseLabelSelector(selector)(labels)).toBe(true);
  });

  it.each([
    'app=api',
    'missing=web',
    'app!=web',
    'app notin (web)',
    '!app',
    'missing',
    'n>5',
    'app>1',
    'app=web,tier=back',
  ])('%s leaves it', (selector) => {
    expect(parseLabelSelector(selector)(labels)).toBe(false);
  });

  it.each([
    'app notin (',
    'app in web',
    '=web',
    'app=web,',
    'app=web tier=front',
    'a b',
    '(app)',
    'n>x',
    '/a=b',
    'app=-x',
  ])('%s cannot be read', (selector) => {
    expect(() => parseLabelSelector(selector)).toThrow(/unable to parse requirement/);
  });

  it('takes an object without labels where nothing is asked of it', () => {
    expect(parseLabelSelector('!app')(undefined)).toBe(true);
    expect(parseLabelSelector('app')(undefined)).toBe(false);
  });
});

describe('a field selector', () => {
  const pod = {
    metadata: { name: 'web', namespace: 'default' },
    spec: { nodeName: 'node' },
    status: { phase: 'Running' },
  };

  it.each([
    'metadata.name=web',
    'status.phase==Running',
    'spec.nodeName!=other',
    'metadata.name=web,status.phase=Running',
    '',
  ])('%s takes it', (selector) => {
    expect(parseFieldSelector(selector, 'Pod')(pod as KubernetesObject)).toBe(true);
  });

  it.each(['metadata.name=api', 'status.phase!=Running', 'status.podIP=10.0.0.1'])('%s leaves it', (selector) => {
    expect(parseFieldSelector(selector, 'Pod')(pod as KubernetesObject)).toBe(false);
  });

  it('says which field a kind is not indexed by', () => {
    expect(() => parseFieldSelector('spec.replicas=1', 'Deployment')).toThrow(
      /field label not supported: spec.replicas/,
    );
    expect(() => parseFieldSelector('metadata.name', 'Pod')).toThrow(/invalid selector: 'metadata.name'/);
  });
});
