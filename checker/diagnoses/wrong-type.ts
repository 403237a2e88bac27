import type { Diagnosis } from './diagnosis.ts';
import { refusalLike } from './evidence/objects.ts';

/** A value of the wrong sort: most often a number in quotes. */
export const wrongType: Diagnosis = {
  id: 'wrong-type',
  explains: ['manifestsAccepted'],
  lesson: 'lessons/three-ports',
  explain(_failure, evidence) {
    const refusal = refusalLike(evidence, WRONG_TYPE);
    if (!refusal) return undefined;
    const message = refusal.status.message ?? '';
    const [, got, field, want] = UNMARSHAL.exec(message) ?? [];
    const [, typedField, typedWant, typedGot] = TYPED.exec(message) ?? [];
    const name = (field ?? typedField ?? '').split('.').at(-1);
    const numberWanted = /int|numeric/.test(want ?? typedWant ?? '');
    const sentence = numberWanted
      ? `\`${name}\` must be a number, and yours is text: write it without quotes`
      : `\`${name}\` must be ${want ?? typedWant}, and yours is ${got ?? typedGot}`;
    return {
      because: sentence,
      at: [refusal.at],
      tryThis: [`kubectl explain ${refusal.manifest.object.kind?.toLowerCase()} --recursive`],
    };
  },
};

const UNMARSHAL = /cannot unmarshal (\w+) into Go struct field (\S+) of type (\S+)/;
const TYPED = /(\.[^\s]+): expected ([\w ()]+), got ([^,\n]+)/;
const WRONG_TYPE = new RegExp(
  `${UNMARSHAL.source}|${TYPED.source}|ReadString: expects|readUint32: unexpected character|json: cannot unmarshal`,
);
