import { nameOf, trouble } from '../run/pods.ts';
import type { Diagnosis } from './diagnosis.ts';
import { podsAt, workloadPlace } from './evidence/objects.ts';

/** The Pod forbids pulling, and the node does not have the image: on kind it has to be loaded into the node. */
export const imageNotLoaded: Diagnosis = {
  id: 'image-not-loaded',
  explains: ['deploymentReady', 'podReady'],
  lesson: 'lessons/what-a-service-does',
  explain(failure, evidence) {
    const pod = podsAt(failure, evidence).find((candidate) => trouble(candidate)?.reason === 'ErrImageNeverPull');
    const index = (pod?.spec?.containers ?? []).findIndex(({ name }) => name === (pod && trouble(pod)?.container));
    const image = pod?.spec?.containers[index]?.image;
    if (!pod || !image) return undefined;
    return {
      because: `the node does not have the image ${image}, and imagePullPolicy: Never forbids it to pull; an image of your own machine has to be loaded into kind's node`,
      at: [workloadPlace(failure, ['spec', 'containers', index, 'imagePullPolicy'])],
      tryThis: [
        `kind load docker-image ${image} --name gatehouse`,
        `kubectl -n ${evidence.namespace} describe pod ${nameOf(pod)}`,
      ],
    };
  },
};
