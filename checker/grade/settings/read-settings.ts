import { readFile } from 'node:fs/promises';
import { isNode, LineCounter, parseDocument } from 'yaml';
import type { ZodError } from 'zod';
import { UserError } from '../../errors.ts';
import { type Settings, settingsSchema } from './settings.ts';

/**
 * Reads a `grading.yaml`.
 * @throws {UserError} with file and line for what it should not say, and for labs that are none of `labs`.
 */
export async function readSettings(file: string, labs: readonly string[]): Promise<Settings> {
  const text = await readFile(file, 'utf8').catch((cause: unknown) => {
    throw new UserError(`${file} cannot be read.`, { hint: 'It is what --settings names.', cause });
  });
  const lines = new LineCounter();
  const document = parseDocument(text, { lineCounter: lines });
  const [broken] = document.errors;
  if (broken) throw new UserError(`${file}:${lines.linePos(broken.pos[0]).line}: ${broken.message.split('\n')[0]}`);
  const at = (path: readonly PropertyKey[]): string => {
    for (let length = path.length; length > 0; length--) {
      const node = document.getIn(path.slice(0, length), true);
      if (isNode(node) && node.range) return `${file}:${lines.linePos(node.range[0]).line}`;
    }
    return `${file}:1`;
  };
  const read = settingsSchema.safeParse(document.toJS());
  if (!read.success) throw wrong(read.error, at);
  const stranger = Object.keys(read.data.labs).find((lab) => !labs.includes(lab));
  if (stranger !== undefined)
    throw new UserError(`${at(['labs', stranger])}: there is no lab "${stranger}"`, {
      hint: `there are ${labs.join(', ')}`,
    });
  return read.data;
}

function wrong({ issues }: ZodError, at: (path: readonly PropertyKey[]) => string): UserError {
  const [first] = issues;
  if (!first) throw new Error('zod found fault with nothing');
  const unknown = first.code === 'unrecognized_keys' ? first.keys[0] : undefined;
  const path = unknown === undefined ? first.path : [...first.path, unknown];
  const what =
    unknown === undefined ? `${path.join('.') || 'the file'}: ${first.message}` : `nothing is called "${unknown}" here`;
  return new UserError(`${at(path)}: ${what}`, {
    hint: 'checker/grade/settings/grading.schema.json says what may stand in it, and editors read it.',
  });
}
