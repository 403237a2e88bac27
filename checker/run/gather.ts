import type { Evidence } from '../diagnoses/diagnosis.ts';
import type { Lab } from '../lab/lab.ts';
import { place } from '../manifests/field-path.ts';
import type { Submission } from '../manifests/manifest.ts';
import type { Applied } from './apply.ts';
import type { Objects } from './objects.ts';

/** The cluster as it stands now, and what became of the manifests: what diagnoses read. */
export async function gatherEvidence(
  lab: Lab,
  objects: Objects,
  submission: Submission,
  applied: readonly Applied[],
): Promise<Evidence> {
  const { namespace } = lab;
  const [services, pods, deployments, replicaSets, slices, events] = await Promise.all([
    objects.services(),
    objects.pods(),
    objects.deployments(),
    objects.replicaSets(namespace),
    objects.endpointSlices(namespace),
    objects.events(namespace),
  ]);
  const refused = applied.filter((outcome) => outcome.result === 'refused');
  return {
    namespace,
    hostPorts: lab.hostPorts,
    images: lab.images,
    services,
    pods,
    deployments,
    replicaSets,
    slices,
    events,
    refusals: refused.map(({ manifest, status }) => ({
      manifest,
      status,
      at: place(manifest, status) ?? { file: manifest.file, ...manifest.position([]) },
    })),
    complaints: submission.complaints,
  };
}
