import { createHmac } from 'node:crypto';

/** Environment variable with the secret from which each student's values are drawn. */
export const SECRET = 'GATEHOUSE_SEED_SECRET';

/** A student's seed for a lab: nobody without the secret can tell what another's is. */
export function seedOf(secret: string, student: string, lab: string): string {
  return createHmac('sha256', secret).update(`${student}\n${lab}`).digest('hex').slice(0, 16);
}
