import { parse, serialize } from './parse.ts';
import { NOTHING, type Progress } from './record.ts';

const KEY = 'gatehouse.progress.v1';
/** Where a record that cannot be read goes, so that a new one does not overwrite it. */
const ASIDE = 'gatehouse.progress.unreadable';
const CHANGED = 'gatehouse:progress';

/** Lives as long as the page, for browsers that keep nothing (private windows, blocked storage, no room). */
let here: Progress = NOTHING;
let keeps = true;

/** What is kept now; read anew each time, since another tab may have written. */
export function kept(): Progress {
  const text = keeps ? attempt(() => localStorage.getItem(KEY)) : undefined;
  if (text === undefined) return here;
  if (text === null) return NOTHING;
  const parsed = parse(text);
  if ('progress' in parsed) return parsed.progress;
  putAside(text);
  return here;
}

export function change(edit: (progress: Progress) => Progress): void {
  const before = kept();
  const after = edit(before);
  if (after === before) return;
  here = after;
  if (keeps) attempt(() => localStorage.setItem(KEY, serialize(after)));
  tell();
}

/** Calls back after every change, in this tab or another. */
export function onChange(listener: () => void): void {
  addEventListener(CHANGED, listener);
  addEventListener('storage', listener);
}

/** False where the browser keeps nothing beyond this page. */
export function lasts(): boolean {
  kept();
  return keeps;
}

/** The text of what could not be read, if there is any. */
export function unreadable(): string | undefined {
  kept();
  return attempt(() => localStorage.getItem(ASIDE)) ?? undefined;
}

export function forget(): void {
  here = NOTHING;
  attempt(() => {
    localStorage.removeItem(KEY);
    localStorage.removeItem(ASIDE);
  });
  tell();
}

function tell(): void {
  dispatchEvent(new Event(CHANGED));
}

/** Beside what is there already. Where there is no room it stays in its place, and this page keeps its own to itself. */
function putAside(text: string): void {
  attempt(() => {
    localStorage.setItem(ASIDE, [localStorage.getItem(ASIDE), text].filter((part) => part !== null).join('\n'));
    localStorage.removeItem(KEY);
  });
}

function attempt<T>(storage: () => T): T | undefined {
  try {
    return storage();
  } catch {
    keeps = false;
    return undefined;
  }
}
