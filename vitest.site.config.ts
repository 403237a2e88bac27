import { defineConfig } from 'vitest/config';

/** The tests in a real browser: npm run test:site. */
export default defineConfig({
  test: {
    name: 'site',
    include: ['test/{site,picture,path-walk,grade}/**/*.site.test.ts'],
    globalSetup: ['test/site/built-site.setup.ts'],
    testTimeout: 60_000,
    hookTimeout: 60_000,
    // A browser is several processes: two at a time are enough for a small machine.
    maxWorkers: 2,
    // After the unit tests, some of which watch the clock.
    sequence: { groupOrder: 2 },
  },
});
