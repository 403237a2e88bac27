import { isSameImage } from '../run/images.ts';
import { nameOf, trouble } from '../run/pods.ts';
import type { Diagnosis } from './diagnosis.ts';
import { podsAt, workloadPlace } from './evidence/objects.ts';

const PULLING = new Set(['ErrImagePull', 'ImagePullBackOff']);

/** The right image, with a tag that nobody published. */
export const imageTagUnknown: Diagnosis = {
  id: 'image-tag-unknown',
  explains: ['deploymentReady', 'podReady'],
  lesson: 'lessons/what-a-service-does',
  explain(failure, evidence) {
    const pod = podsAt(failure, evidence).find((candidate) => PULLING.has(trouble(candidate)?.reason ?? ''));
    const found = pod && trouble(pod);
    const index = (pod?.spec?.containers ?? []).findIndex(({ name }) => name === found?.container);
    const image = pod?.spec?.containers[index]?.image ?? '';
    const asked = evidence.images.find((wanted) => isSameImage(repositoryOf(image), repositoryOf(wanted)));
    if (!pod || !asked || isSameImage(image, asked)) return undefined;
    const tag = image.slice(repositoryOf(image).length + 1) || 'latest, as none is written';
    return {
      because: `the image ${repositoryOf(image)} is right, and its tag is not: nothing is published as ${tag}; the lab asks for ${asked}`,
      at: [workloadPlace(failure, ['spec', 'containers', index, 'image'])],
      tryThis: [`kubectl -n ${evidence.namespace} describe pod ${nameOf(pod)}`],
    };
  },
};

/** `nginxdemos/hello` of `nginxdemos/hello:plain-text`; a colon before a slash belongs to a registry's port. */
function repositoryOf(image: string): string {
  return image.replace(/:[^/:]*$/, '');
}
