import { describe, expect, it } from 'vitest';
import {
  formatLabelSelector,
  selectorText,
} from '../../../../../checker/cluster/embedded/api/table/cells/label-selector.ts';

describe('a label selector', () => {
  it('is written by key, with the values of a set in order', () => {
    const matchExpressions = [
      { key: 'tier', operator: 'In', values: ['b', 'a'] },
      { key: 'old', operator: 'DoesNotExist' },
      { key: 'env', operator: 'NotIn', values: ['dev'] },
      { key: 'zone', operator: 'Exists' },
    ];
    const text = 'app=web,env notin (dev),!old,tier in (a,b),zone';
    expect(formatLabelSelector({ matchLabels: { app: 'web' }, matchExpressions })).toBe(text);
  });

  it('without requirements is <none>, and empty in the column of a Deployment', () => {
    expect(formatLabelSelector({})).toBe('<none>');
    expect(formatLabelSelector(undefined)).toBe('<none>');
    expect(selectorText({})).toBe('');
  });

  it.each([
    { key: 'a', operator: 'In' },
    { key: 'a', operator: 'Exists', values: ['b'] },
    { key: 'a', operator: 'Near', values: ['b'] },
  ])('that makes no sense is an error: %j', (expression) => {
    expect(formatLabelSelector({ matchExpressions: [expression] })).toBe('<error>');
  });
});
