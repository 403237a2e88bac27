import { type EngineSearch, findEngine } from '../cluster/kind/engine.ts';
import { cgroupFindings } from './cgroup-finding.ts';
import { diskFindings } from './disk-finding.ts';
import { embeddedFindings } from './embedded-finding.ts';
import { engineFindings } from './engine-finding.ts';
import type { Finding } from './finding.ts';
import { inotifyFindings } from './inotify-finding.ts';
import { kindFindings } from './kind-finding.ts';
import { kubectlFindings } from './kubectl-finding.ts';
import { memoryFindings } from './memory-finding.ts';
import { nodeReachFindings } from './node-reach-finding.ts';
import { portFindings } from './port-finding.ts';
import { staleClusterFindings } from './stale-cluster-finding.ts';

export interface DiagnosisOptions {
  /** The ports of this machine that the labs open. */
  readonly ports: readonly number[];
  /** `KIND_NODE_IMAGE` unless said. */
  readonly nodeImage?: string;
  /** The clusters that some workshop folder claims; nobody's claims are looked at unless said. */
  readonly claimedClusters?: readonly string[];
}

type Examination = (search: EngineSearch) => Finding[] | Promise<Finding[]>;

/** Looks at this machine in every way at once; what cannot be looked at is a finding too, and nothing throws. */
export async function diagnoseMachine(options: DiagnosisOptions): Promise<Finding[]> {
  const nodeImage = options.nodeImage ?? process.env.KIND_NODE_IMAGE;
  const examinations: Record<string, Examination> = {
    'the embedded cluster': embeddedFindings,
    'the container engine': engineFindings,
    kind: kindFindings,
    kubectl: (search) => kubectlFindings(search, nodeImage),
    'the ports': (search) => portFindings(search, options.ports),
    'the inotify limits': () => inotifyFindings(),
    'the disk': diskFindings,
    'the memory': memoryFindings,
    'the leftover clusters': (search) => staleClusterFindings(search, options.claimedClusters),
    'the node addresses': nodeReachFindings,
    cgroups: cgroupFindings,
  };
  const search = findEngine();
  const all = Object.entries(examinations).map(([subject, examine]) => guarded(subject, examine, search));
  return (await Promise.all(all)).flat();
}

async function guarded(subject: string, examine: Examination, search: Promise<EngineSearch>): Promise<Finding[]> {
  try {
    return await examine(await search);
  } catch (error) {
    const detail = error instanceof Error ? error.message : String(error);
    return [{ level: 'warning', title: `Could not look at ${subject}`, detail }];
  }
}
