/** One thing about this machine, as `doctor` tells it. */
export interface Finding {
  /** `problem`: a lab or a kind cluster cannot start until it is mended. `warning`: may bite later. */
  readonly level: 'problem' | 'warning' | 'fine';
  /** A few words, e.g. `Port 30001 is taken`. */
  readonly title: string;
  /** What was seen. */
  readonly detail: string;
  /** What to do: a sentence, or a command ready to paste. */
  readonly fix?: string;
}
