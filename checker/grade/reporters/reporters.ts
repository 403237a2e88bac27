import { gradebook } from './gradebook.ts';
import { json } from './json.ts';
import type { Reporter } from './reporter.ts';

/** Every format there is. */
export const REPORTERS: readonly Reporter[] = [json, gradebook];
