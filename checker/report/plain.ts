import type { Paint } from './paint.ts';

const same = (text: string): string => text;

/** No colours: for files, and for every other place that is no terminal. */
export const plain: Paint = { good: same, bad: same, faint: same, strong: same };
