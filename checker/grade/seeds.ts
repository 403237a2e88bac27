import { createHmac } from 'node:crypto';
import type { Drawn } from './class.ts';

/** Environment variable with the secret from which each student's values are drawn. */
export const SECRET = 'GATEHOUSE_SEED_SECRET';

/** A student's seed for a lab: nobody without the secret can tell what another's is. */
export function seedOf(secret: string, student: string, lab: string): string {
  return createHmac('sha256', secret).update(`${student}\n${lab}`).digest('hex').slice(0, 16);
}

/** All that a secret draws for a class; each lab's owners are worked out once, when somebody asks. */
export function drawnFor(students: readonly string[], secret: string): Drawn {
  const owners = new Map<string, ReadonlyMap<string, string>>();
  const ownersIn = (lab: string): ReadonlyMap<string, string> => {
    const known = owners.get(lab) ?? new Map(students.map((student) => [seedOf(secret, student, lab), student]));
    owners.set(lab, known);
    return known;
  };
  return {
    seedOf: (student, lab) => seedOf(secret, student, lab),
    ownerOf: (seed, lab) => ownersIn(lab).get(seed),
  };
}
