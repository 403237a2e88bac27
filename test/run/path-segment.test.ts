import { describe, expect, it } from 'vitest';
import { leadsElsewhere } from '../../checker/run/path-segment.ts';

describe('a name in a path of the API', () => {
  it.each([
    ['web/status', `invalid resource name "web/status": [may not contain '/']`],
    ['../../kube-system', `invalid resource name "../../kube-system": [may not contain '/']`],
    ['a%2Fb', `invalid resource name "a%2Fb": [may not contain '%']`],
    ['..', `invalid resource name "..": [may not be '..']`],
  ])('%s is refused in the words of kubectl', (name, message) => {
    expect(leadsElsewhere({ metadata: { name } })).toMatchObject({ status: 'Failure', message });
  });

  it('a namespace is one, too', () => {
    expect(leadsElsewhere({ metadata: { name: 'a', namespace: 'b/c' } })?.message).toContain('invalid namespace "b/c"');
  });

  it.each(['web', 'system:node', 'a.b', '...'])('%s stays where it stands', (name) => {
    expect(leadsElsewhere({ metadata: { name } })).toBeUndefined();
  });
});
