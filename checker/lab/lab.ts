import type { Check } from '../checks/check.ts';
import type { Capability, HostPort } from '../cluster/cluster.ts';
import type { Diagnosis } from '../diagnoses/diagnosis.ts';
import type { SheetKind } from '../manifests/manifest.ts';
import type { Values } from './draw.ts';
import type { Fault } from './fault.ts';
import type { Words } from './words.ts';

/** A task, and how it is judged. A lab is a folder in `labs/`; its `lab.ts` default-exports one of these. */
export interface Lab {
  /** The folder's name: `01-node-port`. */
  readonly id: string;
  readonly title: string;
  /** The lesson that teaches it, as a path below the site's root: `lessons/node-port`. */
  readonly lesson: string;
  /** What it takes a beginner. */
  readonly minutes: number;
  /** What a cluster must be able to do for the lab to make sense on it. */
  readonly needs: readonly Capability[];
  /** Where the reader's objects go when a manifest names no namespace. */
  readonly namespace: string;
  /** Further namespaces that the lab is about; there before anything is applied. */
  readonly alsoNamespaces: readonly string[];
  /** Documents that the checker reads and no API server gets: predictions, answers, a kind config. */
  readonly sheets: readonly SheetKind[];
  /** The lab's part of the kind config: which port of this machine leads to which nodePort. */
  readonly hostPorts: readonly HostPort[];
  /** The images a right answer uses; loaded into a kind node that lacks them. */
  readonly images: readonly string[];
  /** Whether checks ask from a Pod of the checker's own, in a namespace of its own. */
  readonly visitor: boolean;
  /** In the order of sense: what a reader would look at first comes first. */
  readonly checks: readonly Check[];
  /** From gentle to plain. */
  readonly hints: readonly Words[];
  /** Told after a pass: why the right answer is right. */
  readonly why: Words;
  /** The mistakes that may explain a failure, the likeliest first; asked for only once there is one. */
  readonly diagnoses: () => Promise<readonly Diagnosis[]>;
  /** kubectl command lines that a reader of the solution runs beside the check. */
  readonly beside: readonly string[];
  /** `own`: the reader's kind config is what the lab is about, so that it gets a cluster made from it. */
  readonly cluster: 'shared' | 'own';
  /** Whether its checks watch the clock, so that a busy machine could spoil them: it is verified alone. */
  readonly wantsQuiet: boolean;
  /** What is broken in the reader's files at the start, beside what they are in `start/`: the solution with these made. */
  readonly faults: readonly Fault[];
  /** What was drawn for this reader; empty where nothing is. */
  readonly values: Values;
}

/** What most labs have no word of. */
type Rare = 'wantsQuiet' | 'alsoNamespaces' | 'sheets' | 'beside' | 'cluster' | 'faults' | 'values';
type Told = Omit<Lab, Rare> & Partial<Pick<Lab, Rare>>;

/** Says at once, and by name, where a lab contradicts itself: an author's mistake, not a student's. */
export function defineLab(told: Told): Lab {
  const lab: Lab = {
    wantsQuiet: false,
    alsoNamespaces: [],
    sheets: [],
    beside: [],
    cluster: 'shared',
    faults: [],
    values: {},
    ...told,
  };
  if (!/^\d{2}-[a-z0-9-]+$/.test(lab.id)) throw new Error(`lab id "${lab.id}" must look like 01-node-port`);
  if (lab.hints.length !== 3) throw new Error(`lab ${lab.id} needs three hints, from gentle to plain`);
  const ids = new Set<string>();
  const disturbing = new Set(lab.checks.filter(({ disturbs }) => disturbs).map(({ id }) => id));
  for (const check of lab.checks) {
    if (ids.has(check.id)) throw new Error(`lab ${lab.id}: two checks are called "${check.id}"`);
    for (const base of check.buildsOn) {
      if (!ids.has(base))
        throw new Error(`lab ${lab.id}: "${check.id}" builds on "${base}", which does not come before it`);
    }
    const late = check.disturbs ? undefined : check.buildsOn.find((base) => disturbing.has(base));
    if (late)
      throw new Error(
        `lab ${lab.id}: "${check.id}" only looks, and cannot wait for "${late}", which changes the cluster`,
      );
    ids.add(check.id);
  }
  return lab;
}

/** The lab's number, as a reader types it: `1` of `01-node-port`. */
export function labNumber(lab: Pick<Lab, 'id'>): number {
  return Number.parseInt(lab.id, 10);
}
