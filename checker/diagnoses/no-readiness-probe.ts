import { nameOf } from '../run/pods.ts';
import type { Diagnosis } from './diagnosis.ts';
import { mortalDeployment } from './evidence/mortal-deployment.ts';

/** Requests were lost while Pods came and went, and nobody asks a new Pod whether it listens already. */
export const noReadinessProbe: Diagnosis = {
  id: 'no-readiness-probe',
  explains: ['survivesChaos'],
  lesson: 'lessons/why-not-pods',
  explain(failure, evidence) {
    const found = mortalDeployment(failure, evidence);
    if (!found || found.container.readinessProbe) return undefined;
    return {
      because:
        'without a readiness probe a Pod counts as ready as soon as its container runs, so that requests went to new Pods whose server did not listen yet',
      at: [{ kind: 'Deployment', name: nameOf(found.deployment), path: ['spec', 'template', 'spec', 'containers', 0] }],
      tryThis: ['kubectl explain pod.spec.containers.readinessProbe'],
    };
  },
};
