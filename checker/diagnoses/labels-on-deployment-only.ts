import { labelText, nameOf, selects } from '../run/pods.ts';
import type { Diagnosis } from './diagnosis.ts';
import { deploymentAt, serviceAt } from './evidence/objects.ts';

/** The labels stand on the Deployment itself, which no Service ever looks at, and not on the Pods it makes. */
export const labelsOnDeploymentOnly: Diagnosis = {
  id: 'labels-on-deployment-only',
  explains: ['serviceSelects', 'serviceEndpoints'],
  lesson: 'lessons/endpoints',
  explain(failure, evidence) {
    const service = serviceAt(failure, evidence);
    const deployment = deploymentAt(failure, evidence);
    const selector = service?.spec?.selector;
    if (!service || !deployment || !selects(selector, deployment.metadata?.labels)) return undefined;
    if (selects(selector, deployment.spec?.template.metadata?.labels)) return undefined;
    return {
      because: `the label ${labelText(selector)} is on the Deployment, not on its Pods: a Service looks at Pods, and those get the labels of the template`,
      at: [{ kind: 'Deployment', name: nameOf(deployment), path: ['spec', 'template', 'metadata', 'labels'] }],
      tryThis: [`kubectl -n ${evidence.namespace} get pods --show-labels`],
    };
  },
};
