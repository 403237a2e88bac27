import * as Comlink from 'comlink';
import type { Vantage } from '../../../checker/cluster/cluster.ts';
import { type DrawnLab, drawValues } from '../../../checker/lab/draw.ts';
import type { GivenFiles } from '../../../checker/lab/given-files.ts';
import type { Lab } from '../../../checker/lab/lab.ts';
import type { SourceFile } from '../../../checker/manifests/manifest.ts';
import type { Path } from '../../../checker/probes/path/path.ts';
import type { Report } from '../../../checker/report/report.ts';
import type { RunEvent } from '../../../checker/run/judge.ts';
import type { ClusterView } from '../../picture/cluster-view.ts';
import { comeLater } from './come-later.ts';
import { LabHost } from './lab-host.ts';
import type { Outcome } from './outcomes.ts';

/** A workshop's labs, each loaded when it is opened. */
const LABS = import.meta.glob<Lab | DrawnLab>('/labs/*/lab.ts', { import: 'default' });

/** What a page is told of a lab before its reader does anything. */
export interface OpenedLab extends Pick<Lab, 'id' | 'hints' | 'why' | 'lesson'> {
  /** What it was drawn from; undefined where the usual values hold. */
  readonly seed: string | undefined;
  /** What differs from the task on the page; of a lab whose faults are drawn nothing is told. */
  readonly toldValues: Lab['values'];
  /** Where a reader's first request starts, and where it goes. */
  readonly usualFrom: 'host' | 'node';
  readonly usualUrl: string;
  /** Whether its cluster is made from the reader's own config. */
  readonly ownCluster: boolean;
  readonly start: readonly SourceFile[];
  readonly solution: readonly SourceFile[];
}

/** The lab in its worker, as the page speaks to it. */
export class LabWorker {
  #host: LabHost | undefined;
  readonly #lines = new Map<number, AbortController>();

  async open(id: string, files: GivenFiles, given: string | undefined): Promise<OpenedLab> {
    const definition = await LABS[`/labs/${id}/lab.ts`]?.();
    if (!definition) throw new Error(`this workshop has no lab ${id}`);
    const { lab, seed } = drawn(definition, given);
    await this.#host?.close();
    this.#host = new LabHost(lab, files);
    const { hints, why, values, lesson, faults } = lab;
    const toldValues = seed === undefined || faults.length > 0 ? {} : values;
    return {
      id,
      hints,
      why,
      lesson,
      seed,
      toldValues,
      ...usualRequest(lab),
      ownCluster: lab.cluster === 'own',
      start: this.#host.start,
      solution: this.#host.solution,
    };
  }

  /** Tells how the cluster looks, whenever that changes. */
  async watch(see: (view: ClusterView) => void): Promise<void> {
    await this.#opened().watch(see);
  }

  apply(files: readonly SourceFile[]): Promise<Outcome[]> {
    return this.#opened().apply(files);
  }

  async check(files: readonly SourceFile[], onEvent: (event: RunEvent) => void): Promise<Report> {
    const report = await this.#opened().check(files, (event) => {
      // A check is code; its page only needs to know which it is.
      if (event.type === 'judging') onEvent({ type: 'phase', text: event.check.claim });
      else onEvent(event);
    });
    comeLater();
    return report;
  }

  /** Runs a line in the terminal; `id` is the page's name for it, by which `stop` ends it. */
  async run(id: number, line: string, files: readonly SourceFile[], print: (text: string) => void): Promise<number> {
    const ending = new AbortController();
    this.#lines.set(id, ending);
    try {
      return await this.#opened().run(line, files, print, ending.signal);
    } finally {
      this.#lines.delete(id);
    }
  }

  stop(id: number): void {
    this.#lines.get(id)?.abort();
  }

  trace(from: Vantage, url: string, files: readonly SourceFile[]): Promise<Path> {
    return this.#opened().trace(from, url, files);
  }

  #opened(): LabHost {
    if (!this.#host) throw new Error('no lab is open');
    return this.#host;
  }
}

/** Through the lab's own door; else, from inside, to its first Service. */
function usualRequest({ hostPorts: [door] }: Lab): Pick<OpenedLab, 'usualFrom' | 'usualUrl'> {
  if (door) return { usualFrom: 'host', usualUrl: `http://localhost:${door.hostPort}` };
  return { usualFrom: 'node', usualUrl: 'http://CLUSTER_IP' };
}

/** Ports and names stay the usual ones, as the task on the page says them; faults are another six each time. */
function drawn(definition: Lab | DrawnLab, given: string | undefined): { lab: Lab; seed: string | undefined } {
  if (!('bind' in definition)) return { lab: definition, seed: undefined };
  const usual = definition.bind(drawValues(definition.vars, given));
  if (given !== undefined || usual.faults.length === 0) return { lab: usual, seed: given };
  const seed = crypto.randomUUID().slice(0, 8);
  return { lab: definition.bind(drawValues(definition.vars, seed)), seed };
}

Comlink.expose(new LabWorker());
