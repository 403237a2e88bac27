import { describe, expect, it } from 'vitest';
import { admit } from './by-its-rules.ts';
import { causes, refusal } from './refusal.ts';

const podSpec = { containers: [{ name: 'web', image: 'nginx:1.27' }] };
const template = { metadata: { labels: { app: 'web' } }, spec: podSpec };
const selector = { matchLabels: { app: 'web' } };

const deployment = (spec: object) => ({ apiVersion: 'apps/v1', kind: 'Deployment', metadata: { name: 'web' }, spec });
const changed = (change: object) => deployment({ selector, template, ...change });

const expressions = (...matchExpressions: object[]) => changed({ selector: { matchExpressions } });

describe('a Deployment', () => {
  it('selects the Pods it makes', () => {
    const other = { ...template, metadata: { labels: { tier: 'b', app: 'wbe' } } };
    expect(refusal(changed({ template: other }))).toMatchObject({
      code: 422,
      message:
        'Deployment.apps "web" is invalid: spec.template.metadata.labels: Invalid value: {"app":"wbe","tier":"b"}: `selector` does not match template `labels`',
      details: { name: 'web', group: 'apps', kind: 'Deployment' },
    });
    const bare = { spec: podSpec };
    expect(causes(changed({ template: bare }))).toEqual([
      'FieldValueInvalid spec.template.metadata.labels: Invalid value: null: `selector` does not match template `labels`',
    ]);
  });

  it('has a selector', () => {
    expect(causes(deployment({ template }))).toEqual([
      'FieldValueRequired spec.selector: Required value',
      'FieldValueInvalid spec.template.metadata.labels: Invalid value: {"app":"web"}: `selector` does not match template `labels`',
    ]);
    expect(causes(changed({ selector: {} }))).toEqual([
      'FieldValueInvalid spec.selector: Invalid value: {}: empty selector is invalid for deployment',
    ]);
  });

  it('may select by expressions', () => {
    expect(() => admit(expressions({ key: 'app', operator: 'In', values: ['web'] }))).not.toThrow();
    expect(() => admit(expressions({ key: 'tier', operator: 'DoesNotExist' }))).not.toThrow();
    expect(causes(expressions({ key: 'app', operator: 'NotIn', values: ['web'] }))).toEqual([
      expect.stringContaining('does not match template'),
    ]);
    expect(causes(expressions({ key: 'app', operator: 'Is' }, { key: 'app', operator: 'In' }))).toEqual([
      'FieldValueInvalid spec.selector.matchExpressions[0].operator: Invalid value: "Is": not a valid selector operator',
      "FieldValueRequired spec.selector.matchExpressions[1].values: Required value: must be specified when `operator` is 'In' or 'NotIn'",
      expect.stringMatching(/^FieldValueInvalid spec\.selector: .*: invalid label selector$/),
    ]);
  });

  it('has no fewer than no replicas', () => {
    expect(causes(changed({ replicas: -1 }))).toEqual([
      'FieldValueInvalid spec.replicas: Invalid value: -1: must be greater than or equal to 0',
    ]);
  });

  it('makes Pods that are valid, and run for ever', () => {
    const spec = { containers: [{ name: 'web' }], restartPolicy: 'Never' };
    expect(causes(changed({ template: { ...template, spec } }))).toEqual([
      'FieldValueRequired spec.template.spec.containers[0].image: Required value',
      'FieldValueNotSupported spec.template.spec.restartPolicy: Unsupported value: "Never": supported values: "Always"',
    ]);
  });

  it.each([
    [
      { type: 'Rolling' },
      'spec.strategy: Unsupported value: {"Type":"Rolling","RollingUpdate":null}: supported values: "Recreate", "RollingUpdate"',
    ],
    [
      { type: 'Recreate', rollingUpdate: { maxSurge: 1 } },
      "spec.strategy.rollingUpdate: Forbidden: may not be specified when strategy `type` is 'Recreate'",
    ],
    [
      { rollingUpdate: { maxSurge: 0, maxUnavailable: 0 } },
      'spec.strategy.rollingUpdate.maxUnavailable: Invalid value: 0: may not be 0 when `maxSurge` is 0',
    ],
    [
      { rollingUpdate: { maxUnavailable: '200%' } },
      'spec.strategy.rollingUpdate.maxUnavailable: Invalid value: "200%": must not be greater than 100%',
    ],
    [
      { rollingUpdate: { maxSurge: 'half' } },
      "spec.strategy.rollingUpdate.maxSurge: Invalid value: \"half\": a valid percent string must be a numeric string followed by an ending '%' (e.g. '1%',  or '93%', regex used for validation is '[0-9]+%')",
    ],
  ])('has no strategy %j', (strategy, said) => {
    expect(refusal(changed({ strategy })).message).toBe(`Deployment.apps "web" is invalid: ${said}`);
  });

  it('waits longer than a Pod needs', () => {
    expect(causes(changed({ progressDeadlineSeconds: 5, minReadySeconds: 10 }))).toEqual([
      'FieldValueInvalid spec.progressDeadlineSeconds: Invalid value: 5: must be greater than minReadySeconds',
    ]);
  });
});

describe('an update of a Deployment', () => {
  const labels = { app: 'web', version: '1' };
  const existing = admit(changed({ template: { ...template, metadata: { labels } } }));

  it('does not change the selector', () => {
    const object = changed({ template: { ...template, metadata: { labels } }, selector: { matchLabels: labels } });
    expect(causes(object, { existing })).toEqual([
      'FieldValueInvalid spec.selector: Invalid value: {"matchLabels":{"app":"web","version":"1"}}: field is immutable',
    ]);
  });

  it('changes the rest', () => {
    const object = changed({ replicas: 3, template: { ...template, metadata: { labels } } });
    expect(admit(object, { existing })).toMatchObject({ spec: { replicas: 3 } });
  });
});

describe('a ReplicaSet', () => {
  it('is held to the same', () => {
    const spec = { replicas: -1, selector: { matchLabels: { app: 'api' } }, template };
    const object = { apiVersion: 'apps/v1', kind: 'ReplicaSet', metadata: { name: 'web' }, spec };
    expect(causes(object)).toEqual([
      'FieldValueInvalid spec.replicas: Invalid value: -1: must be greater than or equal to 0',
      'FieldValueInvalid spec.template.metadata.labels: Invalid value: {"app":"web"}: `selector` does not match template `labels`',
    ]);
  });
});
