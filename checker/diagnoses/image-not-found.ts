import { nameOf, trouble } from '../run/pods.ts';
import type { Diagnosis } from './diagnosis.ts';
import { nearest } from './evidence/near.ts';
import { podsAt, workloadPlace } from './evidence/objects.ts';

const PULLING = new Set(['ErrImagePull', 'ImagePullBackOff', 'InvalidImageName', 'ErrImageNeverPull']);

/** The node cannot get the image: misspelled, a tag nobody published, or not loaded into kind. */
export const imageNotFound: Diagnosis = {
  id: 'image-not-found',
  explains: ['deploymentReady', 'podReady'],
  lesson: 'lessons/what-a-service-does',
  explain(failure, evidence) {
    const pod = podsAt(failure, evidence).find((candidate) => PULLING.has(trouble(candidate)?.reason ?? ''));
    const found = pod && trouble(pod);
    if (!pod || !found) return undefined;
    const index = (pod.spec?.containers ?? []).findIndex(({ name }) => name === found.container);
    const image = pod.spec?.containers[index]?.image ?? '';
    const near = nearest(image, evidence.images);
    const meant = near && near !== image ? `; did you mean ${near}?` : '';
    return {
      because: `the image ${image} cannot be pulled (${found.reason})${meant}`,
      at: [workloadPlace(failure, ['spec', 'containers', index, 'image'])],
      tryThis: [`kubectl -n ${evidence.namespace} describe pod ${nameOf(pod)}`],
    };
  },
};
