import type { Diagnosis } from './diagnosis.ts';
import { kindAndName, refusalLike } from './evidence/objects.ts';

/** A manifest names a namespace nobody made. */
export const namespaceMissing: Diagnosis = {
  id: 'namespace-missing',
  explains: ['manifestsAccepted'],
  lesson: 'lessons/dns',
  explain(_failure, evidence) {
    const refusal = refusalLike(evidence, /namespaces? "[^"]+" (not found|does not exist)/);
    const name = /namespaces? "([^"]+)"/.exec(refusal?.status.message ?? '')?.[1];
    if (!refusal) return undefined;
    const { manifest } = refusal;
    return {
      because: `${kindAndName(manifest.object)} asks for namespace ${name}, which does not exist; leave \`namespace\` out and it goes to ${evidence.namespace}`,
      at: [{ file: manifest.file, ...manifest.position(['metadata', 'namespace']) }],
      tryThis: ['kubectl get namespaces'],
    };
  },
};
