import type { Ending } from '../../checker/probes/path/path.ts';
import type { DiagnosisReport } from '../../checker/report/report.ts';
import { make } from '../figures/in-page/make.ts';
import { knownMark } from './known-mark.ts';
import type { Say, Told } from './words.ts';

/** Where the road ends: a bar across it and a word, or an arrival; and the mistake behind it, where one is known. */
export function endingOf(ending: Ending, told: Told): HTMLLIElement {
  const { say, language } = told;
  const { kind, known, said, diagnosis } = ending;
  const body = make(
    'div',
    { class: 'gh-hop-body' },
    make('p', { class: 'gh-hop-name' }, make('strong', {}, endWord(ending, say)), knownMark(known, say)),
    make('p', {}, said[language]),
  );
  if (diagnosis) body.append(diagnosisOf(diagnosis, told));
  const arrived = kind === 'answered';
  return make(
    'li',
    { class: `gh-end ${arrived ? 'gh-arrived' : 'gh-barred'}` },
    make('span', { class: 'gh-stop' }),
    body,
  );
}

export function endWord({ kind, status }: Ending, say: Say): string {
  return kind === 'answered' ? say('end.answered', { status: status ?? '' }) : say(`end.${kind}`);
}

function diagnosisOf(
  { because, places, tryThis, lesson }: DiagnosisReport,
  { say, base, missingLessons }: Told,
): HTMLElement {
  const list = make('dl', { class: 'gh-diagnosis' });
  const add = (name: string, ...values: (Node | string)[]) => {
    if (values.length > 0) list.append(make('dt', {}, name), ...values.map((value) => make('dd', {}, value)));
  };
  add(say('because'), because);
  add(
    say('places'),
    ...places.map(({ file, line }) => make('code', {}, line === undefined ? file : `${file}:${line}`)),
  );
  add(say('try'), ...tryThis.map((command) => make('code', {}, command)));
  if (lesson && !missingLessons.includes(lesson))
    list.append(make('dd', {}, make('a', { href: lessonAt(base, lesson) }, say('lesson'))));
  return list;
}

/** Below the base it can be no other address, whatever is written there. */
function lessonAt(base: string, lesson: string): string {
  return `${base.replace(/\/*$/, '/')}${lesson.replace(/^\/+/, '').replace(/\/?$/, '/')}`;
}
