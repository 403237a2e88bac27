import * as Comlink from 'comlink';
import { type DrawnLab, drawValues } from '../../../checker/lab/draw.ts';
import type { GivenFiles } from '../../../checker/lab/given-files.ts';
import type { Lab } from '../../../checker/lab/lab.ts';
import type { SourceFile } from '../../../checker/manifests/manifest.ts';
import type { Report } from '../../../checker/report/report.ts';
import type { RunEvent } from '../../../checker/run/judge.ts';
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
  readonly start: readonly SourceFile[];
  readonly solution: readonly SourceFile[];
}

/** The lab in its worker, as the page speaks to it. */
export class LabWorker {
  #host: LabHost | undefined;

  async open(id: string, files: GivenFiles, given: string | undefined): Promise<OpenedLab> {
    const definition = await LABS[`/labs/${id}/lab.ts`]?.();
    if (!definition) throw new Error(`this workshop has no lab ${id}`);
    const { lab, seed } = drawn(definition, given);
    await this.#host?.close();
    this.#host = new LabHost(lab, files);
    const { hints, why, values, lesson, faults } = lab;
    const toldValues = seed === undefined || faults.length > 0 ? {} : values;
    return { id, hints, why, lesson, seed, toldValues, start: this.#host.start, solution: this.#host.solution };
  }

  /** Makes the cluster before anybody asks for anything, since the reader is still reading. */
  async warmUp(): Promise<void> {
    const host = this.#opened();
    if (host.lab.cluster === 'shared') await host.cluster(host.start);
  }

  apply(files: readonly SourceFile[]): Promise<Outcome[]> {
    return this.#opened().apply(files);
  }

  check(files: readonly SourceFile[], onEvent: (event: RunEvent) => void): Promise<Report> {
    return this.#opened().check(files, (event) => {
      // A check is code; its page only needs to know which it is.
      if (event.type === 'judging') onEvent({ type: 'phase', text: event.check.claim });
      else onEvent(event);
    });
  }

  #opened(): LabHost {
    if (!this.#host) throw new Error('no lab is open');
    return this.#host;
  }
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
