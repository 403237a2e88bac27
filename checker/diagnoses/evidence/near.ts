import { distance } from 'fastest-levenshtein';

/** The candidate a reader most likely meant: at most a third of its letters differ. */
export function nearest(wanted: string, candidates: Iterable<string>): string | undefined {
  let best: { candidate: string; steps: number } | undefined;
  for (const candidate of candidates) {
    const steps = distance(wanted, candidate);
    if (steps <= Math.max(2, Math.ceil(wanted.length / 3)) && (!best || steps < best.steps))
      best = { candidate, steps };
  }
  return best?.candidate;
}
