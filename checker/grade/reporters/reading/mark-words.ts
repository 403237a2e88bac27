import type { LabMark } from '../../grades.ts';
import { rounded } from './numbers.ts';

/** What became of a lab, in the words of every format. */
export const OUTCOMES: Readonly<Record<LabMark['outcome'], string>> = {
  pass: 'passed',
  fail: 'not yet',
  missing: 'nothing handed in',
  refused: 'refused',
  error: 'could not be judged',
};

/** A mark in one line: `not yet: 6 of 10 points, attempt 2, 2 h 5 min late (−20 %)`. */
export function markWords(mark: LabMark): string {
  const attempt = mark.attempt > 1 && mark.outcome !== 'missing' ? [`attempt ${mark.attempt}`] : [];
  const points = mark.outcome === 'error' ? [] : [pointsWords(mark)];
  const details = [...points, ...attempt, ...remarksOn(mark)];
  return details.length > 0 ? `${OUTCOMES[mark.outcome]}: ${details.join(', ')}` : OUTCOMES[mark.outcome];
}

/** `6 of 10 points`. */
export function pointsWords({ points, of }: { readonly points: number; readonly of: number }): string {
  return `${rounded(points)} of ${rounded(of)} points`;
}

/** What somebody should know beside the points: lateness, and tries that do not agree. */
export function remarksOn({ late, flaky }: LabMark): readonly string[] {
  return [
    ...(late ? [`${durationWords(late.seconds)} late (−${rounded(late.penalty * 100)} %)`] : []),
    ...(flaky ? ['flaky'] : []),
  ];
}

/** Its two largest units: `3 d 4 h`, `2 h 5 min`, `40 s`. */
function durationWords(seconds: number): string {
  const units = [
    { size: 86_400, name: 'd' },
    { size: 3_600, name: 'h' },
    { size: 60, name: 'min' },
    { size: 1, name: 's' },
  ];
  const largest = units.findIndex(({ size }) => seconds >= size);
  if (largest === -1) return '0 s';
  let rest = Math.floor(seconds);
  return units
    .slice(largest, largest + 2)
    .flatMap(({ size, name }) => {
      const whole = Math.floor(rest / size);
      rest -= whole * size;
      return whole > 0 ? [`${whole} ${name}`] : [];
    })
    .join(' ');
}
