import { fill } from '../progress/fill.ts';
import { POD_STATES } from './pod-state.ts';

/** What a Pod can turn to, for who listens. */
const TURNS = [...POD_STATES, 'gone'] as const;

/** What the picture of a cluster says: gatehouse.picture.* in content/i18n/. Kubernetes’ own words are the same in every language. */
export const PICTURE_WORDS = [
  'label',
  'host',
  'door',
  'door.balancer',
  'door.none',
  'door.nobody',
  'services.none',
  'pods.none',
  'headless',
  'external',
  'external.pending',
  'endpoints.count',
  'endpoints.none',
  'endpoints.no-port',
  'deployment',
  'on-node',
  'more',
  'more.pods',
  'more.services',
  'table',
  'column.kind',
  'column.name',
  'column.address',
  'column.state',
  'column.to',
  ...POD_STATES.map((state) => `state.${state}` as const),
  ...TURNS.flatMap((turn) => [`said.${turn}.one`, `said.${turn}.many`] as const),
  'said.service',
  'said.service.gone',
  'said.endpoints.none',
  'said.endpoints.one',
  'said.endpoints.many',
  'said.external',
  'said.others',
] as const;

type PictureWord = (typeof PICTURE_WORDS)[number];
export type Say = (word: PictureWord, values?: Record<string, string | number>) => string;

/** Speaks by the words that an element was given as JSON; numbers as the page's language groups them. */
export function speaker(words: string | undefined): Say {
  const known = JSON.parse(words ?? '{}') as Partial<Record<PictureWord, string>>;
  return (word, values = {}) => {
    const said = Object.entries(values).map(([name, value]) => [
      name,
      typeof value === 'number' ? value.toLocaleString('en') : value,
    ]);
    return fill(known[word] ?? word, Object.fromEntries(said));
  };
}
