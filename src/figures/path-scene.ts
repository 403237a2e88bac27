import type { Candidate, Hop, HopKind, Path } from '../../checker/probes/path/path.ts';
import type { Frame, Place, PlaceKind, Road, Scene, Words } from './scene.ts';

/** Most Pods that a drawing shows: rows of a scene. */
const MOST_PODS = 3;

/** How a request was not answered, over the bar where its road ends. */
const SILENCE: Readonly<Record<Exclude<Path['ending']['kind'], 'answered'>, Words>> = {
  refused: { en: 'refused', hi: 'refused' },
  reset: { en: 'reset', hi: 'reset' },
  'timed-out': { en: 'no answer', hi: 'jawaab nahi' },
  'no-such-host': { en: 'no such name', hi: 'naam nahi mila' },
  'no-route': { en: 'no road', hi: 'raasta nahi' },
  left: { en: 'leaves', hi: 'bahar' },
};

/** What stands for a hop, where one does: the others are told by their neighbours. */
const KINDS: Readonly<Partial<Record<HopKind, PlaceKind>>> = {
  name: 'directory',
  'host-door': 'laptop',
  'load-balancer': 'address',
  rule: 'gate',
};

/** A path as a figure of the building: one place for each thing met, and a road that ends where the request ended. */
export function pathScene(path: Path): Scene {
  const { hops, ending } = path;
  const places: Record<string, Place> = { from: vantagePlace(path) };
  const roads: Road[] = [];
  let last = 'from';
  let column = 0;
  const enter = (id: string, place: Omit<Place, 'at'>): void => {
    column = Math.min(column + 1, 3);
    places[id] = { ...place, at: [column, 0] };
    roads.push({ from: last, to: id });
    last = id;
  };
  for (const [index, hop] of hops.entries()) {
    const kind = KINDS[hop.kind] ?? (hop.kind === 'service' && index === ending.at ? 'desk' : undefined);
    const isNodeAlone = hop.kind === 'node' && index === ending.at;
    if (kind) enter(`hop${index}`, { ...placeOf(hop, kind) });
    else if (isNodeAlone) enter(`hop${index}`, { kind: 'gate', name: 'nodePort', code: portOf(hop.destination) });
  }
  const pods = podPlaces(hops, column + 1);
  const list = listPlace(hops, column);
  if (list) places['list'] = list;
  const endsAtList = hops[ending.at]?.kind === 'endpoint-slice';
  if (endsAtList && list) roads.push({ from: last, to: 'list' });
  for (const { id, place, state } of pods) {
    places[id] = place;
    if (!endsAtList && state) roads.push({ from: last, to: id, state });
  }
  if (Object.keys(places).length === 1) enter('there', { kind: 'junction', name: hostOf(path.url) });
  return {
    title: path.url,
    caption: ending.said,
    places,
    frames: framesOf(hops, places),
    roads: ending.kind === 'answered' ? roads : withEnd(roads, SILENCE[ending.kind]),
  };
}

/** The last road that was taken is the one that is closed; those it might have taken instead are as closed as it is. */
function withEnd(roads: readonly Road[], label: Words): Road[] {
  const end = roads.findLastIndex(({ state = 'taken' }) => state === 'taken');
  const at = end < 0 ? roads.length - 1 : end;
  return roads.map((road, index) => (index === at ? { ...road, state: 'refused', label } : road));
}

function vantagePlace({ from, hops: [start] }: Path): Place {
  const name = start?.name ?? '';
  if (from.from === 'pod') return { kind: 'flat', at: [0, 0], name: plain(name) };
  return from.from === 'node'
    ? { kind: 'office', at: [0, 0], name }
    : { kind: 'visitor', at: [0, 0], name: { en: 'you', hi: 'aap' } };
}

function placeOf(hop: Hop, kind: PlaceKind): Omit<Place, 'at'> {
  const { name, destination, decidedBy } = hop;
  if (kind === 'gate' && name.startsWith('nodePort '))
    return { kind, name: 'nodePort', code: name.replace('nodePort ', '') };
  if (kind === 'gate') return { kind: 'desk', name: decidedBy?.object ?? 'Service', number: name };
  if (kind === 'directory') return { kind, name: 'DNS', lines: [name, ...(destination ? [`→ ${destination}`] : [])] };
  if (kind === 'laptop') return { kind, name: name.split(':')[0] ?? name, code: portOf(name) };
  return { kind, name, ...(decidedBy && kind === 'desk' && { number: decidedBy.value }) };
}

function portOf(destination: string | undefined): string {
  return destination?.split(':').at(-1) ?? '';
}

function hostOf(url: string): string {
  return url.replace(/^http:\/\//, '').replace(/\/.*$/, '');
}

interface PodPlace {
  readonly id: string;
  readonly place: Place;
  /** Undefined where no road leads. */
  readonly state: Road['state'];
}

/** The Pod that was taken first, then those that could have been, then those that never are. */
function podPlaces(hops: readonly Hop[], column: number): PodPlace[] {
  const candidates = hops.find((hop) => hop.candidates)?.candidates ?? [];
  const last = hops.findLast(({ kind }) => kind === 'pod');
  const code = hops.find(({ kind }) => kind === 'container-port')?.name.replace('port ', '');
  const isListed = candidates.some(({ name }) => name === last?.name);
  const at = Math.min(column, 3);
  const alone: Candidate[] = last && !isListed && last.destination ? [asCandidate(last)] : [];
  const ranked = [...alone, ...candidates].toSorted((a, b) => RANK[a.chance] - RANK[b.chance]).slice(0, MOST_PODS);
  const anyTaken = ranked.some(({ chance }) => chance === 'taken');
  return ranked.map((candidate, row) => {
    const isNever = candidate.chance === 'never';
    const isTaken = candidate.chance === 'taken' || (!anyTaken && row === 0 && !isNever);
    return {
      id: `pod${row}`,
      place: {
        kind: 'flat',
        at: [at, row],
        name: plain(candidate.name),
        number: candidate.address.split(':')[0] || '–',
        ...(code && { code: candidate.address.split(':')[1] ?? code }),
        ...(isNever && { state: 'away' as const }),
      },
      state: isNever ? undefined : isTaken ? 'taken' : 'possible',
    };
  });
}

/** A flat is a Pod: it need not say so. */
const plain = (name: string): string => name.replace(/^Pod /, '');

function asCandidate({ name, destination = '', said }: Hop): Candidate {
  return { name, address: destination, chance: 'taken', isListed: false, why: said };
}

const RANK = { taken: 0, possible: 1, never: 2 } as const;

function listPlace(hops: readonly Hop[], column: number): Place | undefined {
  const hop = hops.find(({ kind }) => kind === 'endpoint-slice');
  if (!hop) return undefined;
  const on = (hop.candidates ?? []).filter(({ isListed }) => isListed);
  const entries = on.slice(0, 3).map(({ address }) => address);
  return {
    kind: 'list',
    at: [Math.max(column, 0), 1],
    name: 'EndpointSlice',
    lines: entries.length > 0 ? entries : [{ en: 'nobody', hi: 'koi nahi' }],
  };
}

/** The node holds its rules, the list and the Pods; names and doors of this machine stand before it. */
function framesOf(hops: readonly Hop[], places: Readonly<Record<string, Place>>): Frame[] {
  const node = hops.find(({ kind }) => kind === 'node');
  if (!node) return [];
  const inside = Object.entries(places).filter(
    ([id, { kind }]) => id !== 'from' && (kind === 'gate' || kind === 'list' || kind === 'flat'),
  );
  return inside.length > 0 ? [{ name: node.name, kind: 'node', holds: inside.map(([id]) => id) }] : [];
}
