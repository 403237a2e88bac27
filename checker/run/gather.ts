import type { Evidence, Failure } from '../diagnoses/diagnosis.ts';
import { place } from '../manifests/field-path.ts';
import { kindConfigIn } from '../manifests/kind-config-in.ts';
import type { Judging } from './judge.ts';
import { askOnLoopback } from './loopback.ts';

type Judged = Pick<Judging, 'lab' | 'cluster' | 'objects' | 'submission' | 'applied' | 'takenPorts'>;

/** The cluster as it stands now, and what became of the manifests: what diagnoses read. */
export async function gatherEvidence(judging: Judged, failure: Failure): Promise<Evidence> {
  const { lab, cluster, objects, submission, applied } = judging;
  const namespace = failure.check.about.namespace ?? lab.namespace;
  const [services, pods, deployments, replicaSets, slices, events, ingresses, policies] = await Promise.all([
    objects.services(),
    objects.pods(),
    objects.deployments(),
    objects.replicaSets(namespace),
    objects.endpointSlices(namespace),
    objects.events(namespace),
    objects.ingresses(namespace),
    objects.networkPolicies(namespace),
  ]);
  const refused = applied.filter((outcome) => outcome.result === 'refused');
  return {
    namespace,
    hostPorts: lab.cluster === 'own' ? cluster.hostPorts : lab.hostPorts,
    takenPorts: judging.takenPorts ?? [],
    images: lab.images,
    services,
    pods,
    deployments,
    replicaSets,
    slices,
    events,
    ingresses,
    policies,
    onLoopback: await askOnLoopback(cluster, failure, pods, slices, namespace),
    sheets: submission.sheets,
    kindConfig: await kindConfigIn(submission),
    refusals: refused.map(({ manifest, status }) => ({
      manifest,
      status,
      at: place(manifest, status) ?? { file: manifest.file, ...manifest.position([]) },
    })),
    complaints: submission.complaints,
  };
}
