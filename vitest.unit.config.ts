import { defineConfig } from 'vitest/config';

/** Everything that needs neither a container engine (npm run test:kind) nor a browser (npm run test:site). */
export default defineConfig({
  test: {
    name: 'unit',
    include: ['test/**/*.test.ts'],
    exclude: ['node_modules/**', '**/*.kind.test.ts', '**/*.site.test.ts'],
    testTimeout: 30_000,
    // Two at a time on two cores; before the browser tests, since a group that says nothing comes last.
    maxWorkers: 2,
    sequence: { groupOrder: 1 },
    // Its files import each other without an extension, which Node alone cannot resolve.
    server: { deps: { inline: ['@ngrok/webernetes'] } },
  },
});
