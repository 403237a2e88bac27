import type { Diagnosis } from 'gatehouse/diagnoses/diagnosis';
import { deploymentAt } from 'gatehouse/diagnoses/evidence/objects';

/** A container lists no port: it answers all the same, and a reader of the manifest has to guess where. */
export const exampleDiagnosis: Diagnosis = {
  id: 'example-diagnosis',
  explains: ['own:exampleCheck'],
  lesson: 'lessons/example-lesson',
  explain(failure, evidence) {
    const deployment = deploymentAt(failure, evidence);
    const containers = deployment?.spec?.template.spec?.containers ?? [];
    const index = containers.findIndex(({ ports = [] }) => ports.length === 0);
    const name = failure.check.about.deployment;
    if (name === undefined || index < 0) return undefined;
    return {
      because: `container ${containers[index]?.name} lists no \`ports\`, so that nobody can read off where it listens`,
      at: [{ kind: 'Deployment', name, path: ['spec', 'template', 'spec', 'containers', index] }],
      tryThis: [`kubectl -n ${evidence.namespace} describe deployment ${name}`],
    };
  },
};
