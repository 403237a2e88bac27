/** A wrong or dated statement about Kubernetes that texts repeat. Each is a file of `rules/`, and a line in `all.ts`. */
export interface Rule {
  /** As `--explain`, an ignore and the report name it. */
  readonly id: string;
  /** What such a text says, in a few words; for `--list`. */
  readonly title: string;
  /** A claim may be asked about (“is it true that …?”); a command or a field that is used may not. */
  readonly sort: 'claim' | 'use';
  /** What is so; whole sentences. */
  readonly why: string;
  /** Continues "since …": `Kubernetes 1.33`, `March 2026`. Left out where it never was otherwise. */
  readonly since?: string;
  /** The official page that says so. */
  readonly source: string;
  /** How to say it instead. */
  readonly instead: string;
  /** Made by `phrase`; where one matches, the finding is. */
  readonly says: readonly RegExp[];
  /** Words beside it by which the author shows to know better: the rule is then silent. */
  readonly unless?: RegExp;
  /** Each is found, by this rule alone and at the «marks». */
  readonly bad: readonly string[];
  /** Each is silent: the right statement, or a correction of the wrong one. */
  readonly good: readonly string[];
}
