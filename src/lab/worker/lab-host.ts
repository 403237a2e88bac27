import { startCloud } from '../../../checker/cluster/cloud/cloud.ts';
import type { Cluster, HostPort, StandIn } from '../../../checker/cluster/cluster.ts';
import { virtualDoors } from '../../../checker/cluster/embedded/doors.ts';
import { type EmbeddedCluster, startEmbeddedCluster } from '../../../checker/cluster/embedded/embedded-cluster.ts';
import { type GivenFiles, solutionOf, startOf } from '../../../checker/lab/given-files.ts';
import type { Lab } from '../../../checker/lab/lab.ts';
import { readKindConfig } from '../../../checker/manifests/kind-config.ts';
import type { SourceFile, Submission } from '../../../checker/manifests/manifest.ts';
import { parseManifests } from '../../../checker/manifests/parse.ts';
import type { Report } from '../../../checker/report/report.ts';
import { applyAll } from '../../../checker/run/apply-all.ts';
import type { RunEvent } from '../../../checker/run/judge.ts';
import { Objects } from '../../../checker/run/objects.ts';
import { runLab } from '../../../checker/run/run-lab.ts';
import { type Outcome, outcomes } from './outcomes.ts';
import { pageRoute } from './page-route.ts';

/** As `lab:check` has it; of the cluster's time, which is fast-forwarded while a check waits. */
const DEADLINE_MS = 30_000;

/** One lab and its embedded cluster, wherever they run: in a page's worker, or in a test. */
export class LabHost {
  readonly lab: Lab;
  /** Ends what is under way when the cluster goes. */
  readonly #ending = new AbortController();
  readonly #files: GivenFiles;
  #running: Promise<Running> | undefined;

  constructor(lab: Lab, files: GivenFiles) {
    this.lab = lab;
    this.#files = files;
  }

  get start(): SourceFile[] {
    return startOf(this.lab, this.#files);
  }

  get solution(): SourceFile[] {
    return solutionOf(this.lab, this.#files);
  }

  /** What `kubectl apply -f .` would have told, file by file. */
  async apply(files: readonly SourceFile[]): Promise<Outcome[]> {
    const submission = parseManifests(files);
    const { cluster } = await this.#cluster(submission);
    const objects = new Objects(cluster.api);
    const applying = { lab: this.lab, cluster, submission, signal: this.#ending.signal };
    return outcomes(submission, await applyAll(applying, objects));
  }

  /** The report that `lab:check` would have given for a folder with these files. */
  async check(files: readonly SourceFile[], onEvent?: (event: RunEvent) => void): Promise<Report> {
    const submission = parseManifests(files);
    const { cluster } = await this.#cluster(submission);
    return runLab({
      lab: this.lab,
      cluster,
      submission,
      folder: `work/${this.lab.id}`,
      deadlineMs: DEADLINE_MS,
      signal: this.#ending.signal,
      onEvent,
    });
  }

  /** The running cluster; made where there is none. */
  async cluster(files: readonly SourceFile[]): Promise<EmbeddedCluster> {
    return (await this.#cluster(parseManifests(files))).embedded;
  }

  async close(): Promise<void> {
    this.#ending.abort();
    const running = await this.#running?.catch(() => undefined);
    await running?.cloud.stop();
    await running?.embedded.close();
  }

  #cluster(submission: Submission): Promise<Running> {
    this.#running ??= start(hostPortsOf(this.lab, submission));
    return this.#running;
  }
}

interface Running {
  readonly embedded: EmbeddedCluster;
  /** The same for a check: addresses are given all along, not by each check anew. */
  readonly cluster: Cluster;
  readonly cloud: StandIn;
}

async function start(hostPorts: readonly HostPort[]): Promise<Running> {
  const embedded = await startEmbeddedCluster({
    name: 'gatehouse',
    hostPorts,
    doors: virtualDoors,
    hostRoute: pageRoute,
  });
  let ingress: Promise<StandIn> | undefined;
  const startIngress = async (): Promise<StandIn> => {
    ingress ??= embedded.startIngress();
    await ingress;
    // It stays for the reader's own requests, and ends with the cluster.
    return { stop: async () => {} };
  };
  return { embedded, cluster: { ...embedded, loadBalancers: 'its own', startIngress }, cloud: startCloud(embedded) };
}

/** A lab about the kind config gets a cluster from the config as it is when the cluster is made, as on a machine. */
function hostPortsOf(lab: Lab, submission: Submission): readonly HostPort[] {
  return lab.cluster === 'own' ? (readKindConfig(submission)?.hostPorts ?? []) : lab.hostPorts;
}
