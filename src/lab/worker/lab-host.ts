import { somethingIsLost } from '../../../checker/cluster/arriving.ts';
import { startCloud } from '../../../checker/cluster/cloud/cloud.ts';
import type { Cluster, HostPort, StandIn, Vantage } from '../../../checker/cluster/cluster.ts';
import type { VirtualDoors } from '../../../checker/cluster/embedded/doors.ts';
import type { EmbeddedCluster } from '../../../checker/cluster/embedded/embedded-cluster.ts';
import { startInMemory } from '../../../checker/cluster/embedded/in-memory.ts';
import { type GivenFiles, solutionOf, startOf } from '../../../checker/lab/given-files.ts';
import type { Lab } from '../../../checker/lab/lab.ts';
import { kindConfigIn } from '../../../checker/manifests/kind-config-in.ts';
import type { SourceFile, Submission } from '../../../checker/manifests/manifest.ts';
import { parseManifests } from '../../../checker/manifests/parse.ts';
import type { Answer } from '../../../checker/probes/path/diagnose.ts';
import type { Path } from '../../../checker/probes/path/path.ts';
import type { Report } from '../../../checker/report/report.ts';
import { applyAll } from '../../../checker/run/apply-all.ts';
import type { RunEvent } from '../../../checker/run/judge.ts';
import { Objects } from '../../../checker/run/objects.ts';
import { runLab } from '../../../checker/run/run-lab.ts';
import type { Terminal } from '../../../checker/terminal/terminal.ts';
import type { ClusterView } from '../../picture/cluster-view.ts';
import type { Outcome } from './outcomes.ts';
import { pageRoute } from './page-route.ts';
import { viewOf } from './view-of.ts';
import { watchCluster } from './watch-cluster.ts';

/** As `lab:check` has it; of the cluster's time, which is fast-forwarded while a check waits. */
const DEADLINE_MS = 30_000;

/** A part of the cluster could not be fetched, and a cluster made anew is needed. */
class LostPartError extends Error {
  override name = 'LostPartError';
  override message = 'a part of the cluster could not be fetched; when the network is back, choose New cluster';
}

/** One lab and its embedded cluster, wherever they run: in a page's worker, or in a test. */
export class LabHost {
  readonly lab: Lab;
  /** Ends what is under way when the cluster goes. */
  readonly #ending = new AbortController();
  readonly #files: GivenFiles;
  #running: Promise<Running> | undefined;
  #terminal: Promise<Terminal> | undefined;
  /** What was applied last, for naming the mistake behind a request that ends. */
  #answer: Answer | undefined;
  /** As the reader last had them: a terminal's `kubectl apply -f .` reads them. */
  #written: readonly SourceFile[];
  /** What is applied or checked now: two at once would take each other's objects away. */
  #busy: Promise<unknown> = Promise.resolve();

  constructor(lab: Lab, files: GivenFiles) {
    this.lab = lab;
    this.#files = files;
    this.#written = this.start;
  }

  get start(): SourceFile[] {
    return startOf(this.lab, this.#files);
  }

  get solution(): SourceFile[] {
    return solutionOf(this.lab, this.#files);
  }

  /** What `kubectl apply -f .` would have told, file by file. */
  apply(files: readonly SourceFile[]): Promise<Outcome[]> {
    return this.#inTurn(() => this.#apply(files));
  }

  async #apply(files: readonly SourceFile[]): Promise<Outcome[]> {
    const submission = this.#read(files);
    const { cluster } = await this.#cluster(submission);
    const objects = new Objects(cluster.api);
    const applying = { lab: this.lab, cluster, submission, signal: this.#ending.signal };
    const applied = await applyAll(applying, objects);
    this.#answer = { lab: this.lab, submission, applied };
    const { outcomes } = await import('./outcomes.ts');
    return outcomes(submission, applied);
  }

  /**
   * The report that `lab:check` would have given for a folder with these files.
   * @throws {LostPartError} where a part of the cluster could not be fetched: what was seen is nobody's mistake.
   */
  check(files: readonly SourceFile[], onEvent?: (event: RunEvent) => void): Promise<Report> {
    return this.#inTurn(() => this.#check(files, onEvent));
  }

  async #check(files: readonly SourceFile[], onEvent?: (event: RunEvent) => void): Promise<Report> {
    const submission = this.#read(files);
    const { cluster } = await this.#cluster(submission);
    const report = await runLab({
      lab: this.lab,
      cluster,
      submission,
      folder: `work/${this.lab.id}`,
      deadlineMs: DEADLINE_MS,
      signal: this.#ending.signal,
      onEvent,
      onApplied: (applied) => {
        this.#answer = { lab: this.lab, submission, applied };
      },
    });
    if (somethingIsLost()) throw new LostPartError();
    return report;
  }

  /** Makes the cluster before anything is asked of it, and tells how it looks whenever that changes. */
  async watch(see: (view: ClusterView) => void): Promise<void> {
    const { cluster } = await this.#cluster(parseManifests(this.#written));
    watchCluster(cluster.api, this.#ending.signal, () => {
      // A cluster that ends while it is looked at is shown no more.
      void viewOf(cluster, this.lab).then(see, () => undefined);
    });
  }

  /** Runs a line in the terminal, to its exit code. */
  async run(line: string, files: readonly SourceFile[], print: (text: string) => void, signal: AbortSignal) {
    this.#written = files;
    this.#terminal ??= this.#openTerminal();
    return (await this.#terminal).run(line, { stdout: print, stderr: print, signal });
  }

  /**
   * Sends one request and follows it; nothing is applied for it.
   * @throws {LostPartError}
   */
  async trace(from: Vantage, url: string, files: readonly SourceFile[]): Promise<Path> {
    this.#written = files;
    const { followRequest } = await import('./follow-request.ts');
    const { cluster } = await this.#cluster(parseManifests(this.#written));
    const { signal } = this.#ending;
    const path = await followRequest({ lab: this.lab, cluster, from, url, signal, answer: this.#answer });
    if (somethingIsLost()) throw new LostPartError();
    return path;
  }

  async close(): Promise<void> {
    this.#ending.abort();
    await (await this.#terminal?.catch(() => undefined))?.close();
    const running = await this.#running?.catch(() => undefined);
    await running?.cloud.stop();
    await running?.embedded.close();
  }

  #inTurn<T>(act: () => Promise<T>): Promise<T> {
    const done = this.#busy.then(act);
    this.#busy = done.catch(() => undefined);
    return done;
  }

  async #openTerminal(): Promise<Terminal> {
    const { terminalOn } = await import('../../../checker/terminal/terminal.ts');
    const { embedded, doors } = await this.#cluster(parseManifests(this.#written));
    const files = (): readonly SourceFile[] => this.#written;
    return terminalOn({ cluster: embedded, doors, namespace: this.lab.namespace, files });
  }

  #read(files: readonly SourceFile[]): Submission {
    this.#written = files;
    return parseManifests(files);
  }

  #cluster(submission: Submission): Promise<Running> {
    this.#running ??= hostPortsOf(this.lab, submission).then(start);
    return this.#running;
  }
}

interface Running {
  readonly embedded: EmbeddedCluster;
  /** The same for a check: addresses are given all along, not by each check anew. */
  readonly cluster: Cluster;
  readonly cloud: StandIn;
  /** What a terminal's curl knocks at. */
  readonly doors: VirtualDoors;
}

async function start(hostPorts: readonly HostPort[]): Promise<Running> {
  const { embedded, doors } = await startInMemory(hostPorts, pageRoute);
  let ingress: Promise<StandIn> | undefined;
  const startIngress = async (): Promise<StandIn> => {
    ingress ??= embedded.startIngress();
    await ingress;
    // It stays for the reader's own requests, and ends with the cluster.
    return { stop: async () => {} };
  };
  const cluster: Cluster = { ...embedded, loadBalancers: 'its own', startIngress };
  return { embedded, cluster, cloud: startCloud(embedded), doors };
}

/** A lab about the kind config gets a cluster from the config as it is when the cluster is made, as on a machine. */
async function hostPortsOf(lab: Lab, submission: Submission): Promise<readonly HostPort[]> {
  return lab.cluster === 'own' ? ((await kindConfigIn(submission))?.hostPorts ?? []) : lab.hostPorts;
}
