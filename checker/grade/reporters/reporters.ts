import { ctrf } from './ctrf.ts';
import { gradebook } from './gradebook.ts';
import { json } from './json.ts';
import { junit } from './junit.ts';
import type { Reporter } from './reporter.ts';

/** Every format there is. */
export const REPORTERS: readonly Reporter[] = [json, gradebook, junit, ctrf];
