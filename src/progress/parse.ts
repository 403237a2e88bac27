import type { AnswerRecord, LessonRecord, Progress } from './record.ts';

/** Why a text is no record of ours: too big to be one, not one at all, or from another version of this site. */
export type Trouble = 'large' | 'broken' | 'version';
export type Parsed = { readonly progress: Progress } | { readonly trouble: Trouble };

const VERSION = 1;
/** A whole course takes about 5 kB. */
export const LARGEST = 200_000;
const KEY = /^[a-z0-9][a-z0-9-]{0,63}$/;

/** Reads a record from storage or from a file. All of it has to be right: half a record would pass for the whole. */
export function parse(text: string): Parsed {
  if (text.length > LARGEST) return { trouble: 'large' };
  const data = jsonOf(text);
  if (!isObject(data)) return { trouble: 'broken' };
  if (data['version'] !== VERSION) return { trouble: 'version' in data ? 'version' : 'broken' };
  const lessons = entries(data['lessons'], lessonOf);
  const questions = entries(data['questions'], answerOf);
  return lessons && questions ? { progress: { lessons, questions } } : { trouble: 'broken' };
}

export function serialize({ lessons, questions }: Progress): string {
  const data = { version: VERSION, lessons: Object.fromEntries(lessons), questions: Object.fromEntries(questions) };
  return `${JSON.stringify(data, undefined, 2)}\n`;
}

/** A Map, not an object: no key of a stranger's file can mean anything to JavaScript. */
function entries<T>(data: unknown, recordOf: (value: unknown) => T | undefined): Map<string, T> | undefined {
  if (!isObject(data)) return undefined;
  const records = new Map<string, T>();
  for (const [key, value] of Object.entries(data)) {
    const record = recordOf(value);
    if (!record || !KEY.test(key)) return undefined;
    records.set(key, record);
  }
  return records;
}

function lessonOf(value: unknown): LessonRecord | undefined {
  if (!isObject(value)) return undefined;
  const { opened, read } = value;
  if (typeof opened !== 'boolean') return undefined;
  if (read === undefined) return { opened };
  return typeof read === 'boolean' ? { opened, read } : undefined;
}

function answerOf(value: unknown): AnswerRecord | undefined {
  if (!isObject(value)) return undefined;
  const { chosen, right, firstTry } = value;
  if (!Number.isInteger(chosen) || (chosen as number) < 0) return undefined;
  if (typeof right !== 'boolean' || typeof firstTry !== 'boolean') return undefined;
  return { chosen: chosen as number, right, firstTry };
}

function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
