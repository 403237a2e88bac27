import type { Candidate, Hop } from '../../checker/probes/path/path.ts';
import { make } from '../figures/in-page/make.ts';
import { hopIcon } from './hop-icon.ts';
import { knownMark, mark } from './known-mark.ts';
import type { Say, Told } from './words.ts';

/** One hop of the road: what is met, what happens there, what decided it, and how it is known. */
export function hopOf(hop: Hop, { say, language }: Told): HTMLLIElement {
  const { kind, name, destination, decidedBy, known, said, candidates = [] } = hop;
  const body = make(
    'div',
    { class: 'gh-hop-body' },
    make('p', { class: 'gh-hop-name' }, make('strong', {}, name), knownMark(known, say)),
    make('p', {}, said[language]),
  );
  if (decidedBy) {
    const { object, field, value } = decidedBy;
    body.append(fact(say('decided'), make('code', {}, object), ' ', make('code', {}, `${field}: ${value}`)));
  }
  if (destination) body.append(fact(say('destination'), make('code', {}, destination)));
  const taken = candidates.filter(({ chance }) => chance === 'taken');
  const others = candidates.filter(({ chance }) => chance !== 'taken');
  if (taken.length > 0) body.append(whyOf(say('taken'), taken, say, language));
  if (others.length > 0) body.append(whyOf(say('not-taken'), others, say, language));
  return make('li', { 'data-kind': kind }, make('span', { class: 'gh-stop' }), hopIcon(hop), body);
}

function fact(what: string, ...values: (Node | string)[]): HTMLElement {
  return make('p', { class: 'gh-fact' }, make('span', { class: 'gh-fact-name' }, `${what}: `), ...values);
}

function whyOf(question: string, candidates: readonly Candidate[], say: Say, language: Told['language']): HTMLElement {
  const items = candidates.map(({ name, address, chance, why }) =>
    make(
      'li',
      {},
      mark(chance === 'taken' ? 'tick' : 'empty'),
      make('strong', {}, name),
      ' ',
      make('code', {}, address),
      ` ${say(`chance.${chance}`)}: ${why[language]}`,
    ),
  );
  const count = candidates.length > 1 ? ` (${candidates.length})` : '';
  return make('details', {}, make('summary', {}, `${question}${count}`), make('ul', {}, ...items));
}
