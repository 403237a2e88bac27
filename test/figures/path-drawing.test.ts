import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import type { Hop, Path } from '../../checker/probes/path/path.ts';
import { drawing } from '../../src/figures/drawing.ts';
import { pathScene } from '../../src/figures/path-scene.ts';
import { pathSvg, standaloneStyle } from '../../src/figures/path-svg.ts';

const both = (text: string) => ({ en: text, hi: text });
const hop = (kind: Hop['kind'], name: string, more: Partial<Hop> = {}): Hop => ({
  kind,
  name,
  known: 'derived',
  said: both(name),
  ...more,
});
const candidate = (name: string, chance: 'taken' | 'possible' | 'never', address = '10.244.0.5:80') => ({
  name: `Pod ${name}`,
  address,
  chance,
  isListed: true,
  why: both(chance),
});

const LONG = 'a-deployment-with-a-very-long-name-56c844f478-hpbhb';

const answered: Path = {
  from: { from: 'host' },
  url: 'http://localhost:30001',
  asForetold: true,
  hops: [
    hop('vantage', 'this machine'),
    hop('host-door', 'localhost:30001', { destination: '172.18.0.2:30001' }),
    hop('node', 'Node gatehouse-control-plane', { destination: '172.18.0.2:30001' }),
    hop('rule', 'nodePort 30001'),
    hop('service', 'Service web'),
    hop('endpoint-slice', 'EndpointSlice of web', {
      candidates: [
        candidate('web-1', 'possible'),
        candidate(LONG, 'taken', '10.244.0.6:80'),
        candidate('web-3', 'possible'),
        candidate('other', 'never'),
      ],
    }),
    hop('pod', `Pod ${LONG}`, { destination: '10.244.0.6:80' }),
    hop('container-port', 'port 80'),
  ],
  ending: { kind: 'answered', status: 200, at: 7, known: 'observed', said: both('It answers.') },
};

function endedAt(kind: Hop['kind'], ending: 'refused' | 'reset' | 'no-such-host' = 'refused'): Path {
  const at = answered.hops.findIndex((one) => one.kind === kind);
  const hops = answered.hops.slice(0, at + 1).map((one) => ({
    ...one,
    ...(one.candidates && { candidates: one.candidates.map((was) => ({ ...was, chance: 'never' as const })) }),
  }));
  return { ...answered, hops, ending: { ...answered.ending, kind: ending, at } };
}

describe('the scene of a path', () => {
  it('has the Pod that was taken first, those that could have been beside it, and at the most three', () => {
    const { places, roads } = pathScene(answered);
    expect(Object.values(places).map(({ kind }) => kind)).toEqual([
      'visitor',
      'laptop',
      'gate',
      'list',
      'flat',
      'flat',
      'flat',
    ]);
    expect(places['pod0']).toMatchObject({ name: LONG, number: '10.244.0.6', code: '80' });
    expect((roads ?? []).map(({ to, state = 'taken' }) => `${to} ${state}`)).toEqual([
      'hop1 taken',
      'hop3 taken',
      'pod0 taken',
      'pod1 possible',
      'pod2 possible',
    ]);
  });

  it.each([
    ['host-door', 'hop1'],
    ['node', 'hop2'],
    ['endpoint-slice', 'list'],
  ] as const)('of a request that ended at the %s has its last road closed there', (kind, to) => {
    const roads = pathScene(endedAt(kind, 'reset')).roads ?? [];
    expect(roads.filter(({ state }) => state === 'refused')).toEqual([
      expect.objectContaining({ to, label: { en: 'reset', hi: 'reset' } }),
    ]);
    expect(roads.at(-1)?.to).toBe(to);
  });

  it('closes the road to the Pod where nothing listens at its port', () => {
    const path = { ...answered, ending: { ...answered.ending, kind: 'refused' as const } };
    const roads = pathScene(path).roads ?? [];
    expect(roads.find(({ state }) => state === 'refused')?.to).toBe('pod0');
  });

  it('has somewhere to lead even where nothing was sent', () => {
    const path = {
      ...answered,
      hops: answered.hops.slice(0, 1),
      ending: { ...answered.ending, kind: 'no-route' as const, at: 0 },
    };
    expect(pathScene(path).roads).toEqual([expect.objectContaining({ from: 'from', to: 'there', state: 'refused' })]);
  });

  it('never has more columns than a scene has room for', () => {
    const names = Array.from({ length: 6 }, (_, index) => hop('name', `alias-${index}`));
    const path = { ...answered, hops: [hop('vantage', 'a'), ...names, ...answered.hops.slice(3)] };
    for (const { at } of Object.values(pathScene(path).places)) expect(at[0]).toBeLessThanOrEqual(3);
    expect(() => drawing(pathScene(path), 'en', 'right')).not.toThrow();
  });
});

describe('the drawing of a path', () => {
  it('shortens a name that is too long, and tells it whole to those who do not see it', () => {
    const svg = drawing(pathScene(answered), 'en', 'right');
    const [opening = '', ...rest] = svg.split('>');
    expect(opening).toContain(LONG);
    expect(rest.join('>')).not.toContain(LONG);
    expect(rest.join('>')).toMatch(/>a-d[a-z-]*…-hpbhb</);
  });

  it('keeps the name of a node within its wall', () => {
    const svg = drawing(pathScene(endedAt('node', 'reset')), 'en', 'right');
    expect(svg).toMatch(/class="gh-line gh-sign"[^>]*>Node gate[a-z]*…-?[a-z]*</);
  });

  it('has every name escaped: they are anybody’s', () => {
    const evil = '<script>"&\'</script>';
    const path = {
      ...answered,
      url: `http://${evil}`,
      hops: [hop('vantage', evil), hop('name', evil), hop('service', evil)],
    };
    const svg = drawing(
      pathScene({ ...path, from: { from: 'node' }, ending: { ...answered.ending, kind: 'refused', at: 2 } }),
      'en',
      'down',
    );
    expect(svg).not.toContain('<script');
    expect(svg).toContain('&lt;script&gt;');
    expect([...svg.matchAll(/aria-label="([^"]*)"/g)]).toHaveLength(1);
  });
});

describe('the file of a drawing', () => {
  const read = (name: string) => readFile(path.join(import.meta.dirname, '../../src/styles', name), 'utf8');

  it('needs nothing else: its styles are in it, in light and dark, without a variable or a function left', async () => {
    const svg = await pathSvg(answered, 'en');
    expect(svg).toMatch(/^<svg xmlns="http:\/\/www.w3.org\/2000\/svg" [^>]*aria-label="[^"]+"><style>/);
    expect(svg).toContain('@media (prefers-color-scheme:dark)');
    expect(svg).not.toMatch(/var\(|light-dark|url\(|href/);
  });

  it('has a rule for every class that a drawing uses', async () => {
    const style = standaloneStyle(await read('figures.css'), await read('palette.css'));
    const classes = new Set(
      [...(await pathSvg(answered, 'en')).matchAll(/ class="([^"]+)"/g)].flatMap(([, all = '']) => all.split(' ')),
    );
    const plain = ['gh-wide', 'gh-taken'];
    expect([...classes].filter((one) => !plain.includes(one) && !style.includes(`.${one}`))).toEqual([]);
  });
});
