import { type Frame, inLanguage, type Language, type Place, type PlaceKind, type Road, type Scene } from './scene.ts';

const KINDS: Record<Language, Record<PlaceKind, string>> = {
  en: {
    visitor: 'visitor',
    laptop: 'laptop',
    gate: 'gate with the dial code',
    desk: 'front desk',
    flat: 'flat',
    list: 'list',
    directory: 'directory',
    address: 'address on the street',
    reception: 'reception',
    office: 'office',
    tunnel: 'tunnel',
    junction: 'junction of roads',
  },
  hi: {
    visitor: 'visitor',
    laptop: 'laptop',
    gate: 'gate aur uska dial code',
    desk: 'front desk',
    flat: 'flat',
    list: 'list',
    directory: 'directory',
    address: 'street ka address',
    reception: 'reception',
    office: 'office',
    tunnel: 'tunnel',
    junction: 'raaston ka junction',
  },
};

const FRAMES: Record<Language, Record<Frame['kind'], string>> = {
  en: { node: 'building', cluster: 'cluster', laptop: 'laptop', cloud: 'cloud', namespace: 'namespace' },
  hi: { node: 'building', cluster: 'cluster', laptop: 'laptop', cloud: 'cloud', namespace: 'namespace' },
};

const STATES: Record<Language, Record<NonNullable<Place['state']>, string>> = {
  en: { away: 'not there', gone: 'gone' },
  hi: { away: 'abhi nahi hai', gone: 'chala gaya' },
};

const ROADS: Record<Language, Record<NonNullable<Road['state']>, (from: string, to: string) => string>> = {
  en: {
    taken: (from, to) => `A road leads from ${from} to ${to}`,
    possible: (from, to) => `Another road could lead from ${from} to ${to}`,
    refused: (from, to) => `The road from ${from} to ${to} is closed`,
  },
  hi: {
    taken: (from, to) => `Ek raasta ${from} se ${to} tak jaata hai`,
    possible: (from, to) => `Ek aur raasta ${from} se ${to} tak ja sakta hai`,
    refused: (from, to) => `${from} se ${to} tak ka raasta band hai`,
  },
};

/** All that a drawing shows, as sentences; made from the same data, so the two cannot part. */
export function tell(scene: Scene, language: Language): string {
  const say = (words: Parameters<typeof inLanguage>[0]) => inLanguage(words, language).replaceAll('\n', ' ');
  const place = ({ kind, name, number, code, lines = [], state }: Place) => {
    const facts = [number, code, ...lines].filter((fact) => fact !== undefined).map(say);
    const told = [...facts, ...(state ? [STATES[language][state]] : [])].join(', ');
    return `${KINDS[language][kind]} ${say(name)}${told ? ` (${told})` : ''}`;
  };
  const nameOf = (id: string) => say(scene.places[id]?.name ?? id);
  const frames = (scene.frames ?? []).map(
    ({ kind, name, holds }) => `${say(name)} (${FRAMES[language][kind]}): ${holds.map(nameOf).join(', ')}`,
  );
  const roads = (scene.roads ?? []).map(({ from, to, state = 'taken', label }) => {
    const road = ROADS[language][state](nameOf(from), nameOf(to));
    return label ? `${road}: ${say(label)}` : road;
  });
  return [Object.values(scene.places).map(place).join('; '), ...frames, ...roads].map((one) => `${one}.`).join(' ');
}
