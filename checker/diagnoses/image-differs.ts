import { isSameImage } from '../run/images.ts';
import type { Diagnosis } from './diagnosis.ts';
import { podsAt, workloadPlace } from './evidence/objects.ts';

/** The Pods run, with another image than the lab asks for. */
export const imageDiffers: Diagnosis = {
  id: 'image-differs',
  explains: ['deploymentReady', 'podReady'],
  lesson: 'lessons/what-a-service-does',
  explain(failure, evidence) {
    const images = podsAt(failure, evidence).flatMap((pod) =>
      (pod.spec?.containers ?? []).map(({ image }) => image ?? ''),
    );
    const other = images.find((image) => !evidence.images.some((asked) => isSameImage(image, asked)));
    if (!other) return undefined;
    return {
      because: `the Pods run ${other}; this lab asks for ${evidence.images.join(' or ')}`,
      at: [workloadPlace(failure, ['spec', 'containers', 0, 'image'])],
      tryThis: [`kubectl -n ${evidence.namespace} get pods -o jsonpath='{..image}'`],
    };
  },
};
