import type { Words } from '../../../../lab/words.ts';
import type { LabSpec, ServiceSpec } from '../lab-spec.ts';

/** What a lab about one type of Service teaches and asks. Each type is a file of this folder. */
export interface TaughtType {
  /** Lines of `defineLab`: what the cluster must have. */
  readonly needs: readonly ('hostPorts' | 'nodePort' | 'loadBalancer')[];
  /** Whether checks ask from a Pod of the checker's own. */
  readonly visitor: boolean;
  /** The checks beside those that every lab about a Service has. */
  readonly checks: (spec: LabSpec) => readonly CheckLine[];
  /** The Service that a reader begins with: one thing is missing, and it is what the lab teaches. */
  readonly start: (service: ServiceSpec) => ServiceSpec;
  readonly wrong: readonly WrongAnswer[];
  /** The task, a line a sentence or point; three hints from gentle to plain; why the right answer is right. */
  readonly told: (spec: LabSpec) => Told;
}

/** A check in a lab's `lab.ts`: `nodePort({ service, nodePort: port })`. */
export interface CheckLine {
  /** What `gatehouse/checks/FILE` exports. */
  readonly name: string;
  readonly file: string;
  /** What stands between its braces. */
  readonly options: string;
  /** It sends requests, and knows a Pod by what `nginxdemos/hello:plain-text` answers. */
  readonly asks?: boolean;
}

/** A known wrong answer: another Service in place of the right one. */
export interface WrongAnswer {
  readonly slug: string;
  readonly check: string;
  readonly diagnosis: string;
  readonly service: (right: ServiceSpec) => ServiceSpec;
}

export interface Told {
  readonly task: Words;
  readonly points: readonly Words[];
  readonly how: Words;
  readonly hints: readonly [Words, Words, Words];
  readonly why: Words;
}
