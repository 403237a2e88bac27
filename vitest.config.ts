import { defineConfig } from 'vitest/config';
import { findChromium } from './scripts/chromium.ts';
import { LeftOut } from './test/site/left-out.ts';

const hasBrowser = findChromium() !== undefined;

/** What `npm test` runs: the unit tests, and the browser tests wherever there is a browser. */
export default defineConfig({
  test: {
    projects: ['vitest.unit.config.ts', ...(hasBrowser ? ['vitest.site.config.ts'] : [])],
    reporters: ['default', ...(hasBrowser ? [] : [new LeftOut()])],
  },
});
