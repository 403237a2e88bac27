import { ctrf } from './ctrf.ts';
import { github } from './github.ts';
import { gitlab } from './gitlab.ts';
import { gradebook } from './gradebook.ts';
import { gradescope } from './gradescope.ts';
import { html } from './html.ts';
import { json } from './json.ts';
import { junit } from './junit.ts';
import type { Reporter } from './reporter.ts';

/** Every format there is. */
export const REPORTERS: readonly Reporter[] = [json, html, gradebook, junit, ctrf, gradescope, github, gitlab];
