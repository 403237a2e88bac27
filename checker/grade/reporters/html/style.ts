import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';

const read = (file: string): string => readFileSync(new URL(file, import.meta.url), 'utf8');

/** The site's colours, and what a report does with them; read once, when the format is asked for. */
export const STYLE = ['../../../../src/styles/palette.css', 'page.css', 'tables.css', 'students.css', 'print.css']
  .map(read)
  .join('\n');

/** Lets the page have this one style and nothing else: no script, no request, no picture but one that stands in the page. */
export const POLICY = [
  "default-src 'none'",
  `style-src 'sha256-${createHash('sha256').update(STYLE).digest('base64')}'`,
  'img-src data:',
  "base-uri 'none'",
  "form-action 'none'",
].join('; ');
