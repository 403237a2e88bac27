import { AstroError } from 'astro/errors';
import { type CaptureRecord, type RecordedStep, recordSchema } from './capture-record.ts';

/** A command as it was typed, what was printed, and by which cluster. */
export type Captured = RecordedStep & Pick<CaptureRecord, 'provider' | 'kubernetes'>;

/** Every record by its file; a real cluster's comes first. */
const records = {
  ...import.meta.glob<unknown>('/content/captures/*/kind.json', { eager: true, import: 'default' }),
  ...import.meta.glob<unknown>('/content/captures/*/embedded.json', { eager: true, import: 'default' }),
};

/** One step of a capture. A step that is not there stops the build: a lesson would show nothing. */
export function captured(of: string, step: string): Captured {
  const ofCapture = Object.entries(records)
    .filter(([file]) => file.split('/')[3] === of)
    .map(([, record]) => recordSchema.parse(record));
  if (ofCapture.length === 0)
    throw new AstroError(`There is no capture "${of}".`, `The captures are ${captures().join(', ')}.`);
  for (const { steps, provider, kubernetes } of ofCapture) {
    const found = steps.find(({ name }) => name === step);
    if (found) return { ...found, provider, kubernetes };
  }
  const names = new Set(ofCapture.flatMap(({ steps }) => steps.map(({ name }) => name)));
  throw new AstroError(`The capture "${of}" has no step "${step}".`, `Its steps are ${[...names].join(', ')}.`);
}

function captures(): string[] {
  return [...new Set(Object.keys(records).map((file) => file.split('/')[3] ?? ''))];
}
