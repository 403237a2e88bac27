import type { Diagnosis } from './diagnosis.ts';
import { kindAndName, refusalLike } from './evidence/objects.ts';

/** A field where Kubernetes knows none of that name: a slip of the indent, or of the spelling. */
export const fieldMisplaced: Diagnosis = {
  id: 'field-misplaced',
  explains: ['manifestsAccepted'],
  lesson: 'lessons/three-ports',
  explain(_failure, evidence) {
    const refusal = refusalLike(evidence, UNKNOWN_FIELD);
    if (!refusal) return undefined;
    const [, strict, typed] = UNKNOWN_FIELD.exec(refusal.status.message ?? '') ?? [];
    const field = (strict ?? typed ?? '').replace(/^\./, '');
    const home = HOMES[field.split('.').at(-1) ?? ''];
    const belongs =
      home && !field.includes(home)
        ? `; it belongs under ${home}, so look at the indent`
        : '; look at its indent and its spelling';
    return {
      because: `${kindAndName(refusal.manifest.object)} has no field ${field}${belongs}`,
      at: [refusal.at],
      tryThis: [`kubectl explain ${refusal.manifest.object.kind?.toLowerCase()}.spec --recursive`],
    };
  },
};

/** Strict decoding says `unknown field "spec.foo"`; server-side apply says `.spec.foo: field not declared in schema`. */
const UNKNOWN_FIELD = /unknown field "([^"]+)"|(\.[^\s:]+): field not declared in schema/;

/** Where the fields of a Service that are most often indented wrongly belong. */
const HOMES: Readonly<Record<string, string>> = {
  port: 'spec.ports[]',
  targetPort: 'spec.ports[]',
  nodePort: 'spec.ports[]',
  protocol: 'spec.ports[]',
  ports: 'spec',
  selector: 'spec',
  type: 'spec',
  labels: 'metadata',
  image: 'spec.containers[]',
};
