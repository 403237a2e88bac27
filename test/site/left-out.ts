import type { Reporter } from 'vitest/node';
import { GET_CHROMIUM } from '../../scripts/chromium.ts';

/** A run without a browser passes, and its last line says what it did not test. */
export class LeftOut implements Reporter {
  onTestRunEnd(): void {
    console.log(`Left out: the browser tests of the site, as no Chromium was found. Get one with: ${GET_CHROMIUM}`);
  }
}
