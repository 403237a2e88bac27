import { describe, expect, it } from 'vitest';
import { drawValues, fill, oneOf, portBetween } from '../../checker/lab/draw.ts';
import { edited } from '../../checker/lab/edit.ts';
import { loadDefinition, loadLab } from '../../checker/lab/find-lab.ts';

const vars = { gate: portBetween(30_100, 30_199, 30_104), name: oneOf('shop', 'store', 'mall') };
const seeds = Array.from({ length: 400 }, (_, index) => `seed-${index}`);

describe('what is drawn for a reader', () => {
  it('is the usual where there is no seed, and the same for the same seed', () => {
    expect(drawValues(vars, undefined)).toEqual({ gate: 30_104, name: 'shop' });
    expect(drawValues(vars, 'k3v9x')).toEqual(drawValues(vars, 'k3v9x'));
  });

  it('is one of those that may be drawn, and over many readers each of them', () => {
    const drawn = seeds.map((seed) => drawValues(vars, seed));
    expect(drawn.every(({ gate }) => gate >= 30_100 && gate <= 30_199)).toBe(true);
    expect(new Set(drawn.map(({ name }) => name)).size).toBe(3);
    expect(new Set(drawn.map(({ gate }) => gate)).size).toBeGreaterThan(80);
  });

  it('makes a lab of its own: ports in its checks, names in its task', async () => {
    const [one, other] = await Promise.all(['a', 'b'].map((seed) => loadLab('04-three-ports', seed)));
    expect(one?.values).not.toEqual(other?.values);
    expect(one?.checks.find(({ id }) => id === 'web-node-port')?.claim).toContain(String(one?.values['webGate']));
  });

  it('draws other faults for most seeds, and six of them always', async () => {
    const labs = await Promise.all(seeds.slice(0, 40).map((seed) => loadLab('12-on-call', seed)));
    expect(labs.every(({ faults }) => faults.length === 6)).toBe(true);
    expect(new Set(labs.map(({ faults }) => faults.map(({ slug }) => slug).join())).size).toBeGreaterThan(30);
    expect('bind' in (await loadDefinition('12-on-call'))).toBe(true);
  });
});

describe('a text with names to fill', () => {
  it('has what was drawn in their place, and every other dollar as it was', () => {
    expect(fill('port: $gate, $gates, $HOME, $5', { gate: 30_104 })).toBe('port: 30104, $gates, $HOME, $5');
  });
});

describe('an edit', () => {
  const files = [{ name: 'a.yaml', text: 'port: 80\nport: 81\n' }];

  it('changes the one place it names, and no special characters of its own', () => {
    expect(edited(files, [{ file: 'a.yaml', replace: 'port: 80', by: 'port: $&' }])[0]?.text).toBe(
      'port: $&\nport: 81\n',
    );
  });

  it('that fits nowhere or twice is an author’s mistake', () => {
    expect(() => edited(files, [{ file: 'a.yaml', replace: 'port: ', by: '' }])).toThrow('stands 2 times in a.yaml');
    expect(() => edited(files, [{ file: 'b.yaml', replace: 'port', by: '' }])).toThrow('stands 0 times in b.yaml');
  });
});
