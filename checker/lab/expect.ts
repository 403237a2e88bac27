/** What a known wrong answer earns: `wrong/<slug>/expect.ts` default-exports one of these. */
export interface Expected {
  /** The check that fails. */
  readonly check: string;
  /** The mistake that is named first. */
  readonly diagnosis: string;
}
