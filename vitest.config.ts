import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['test/**/*.test.ts'],
    // They need a container engine: npm run test:kind.
    exclude: ['node_modules/**', '**/*.kind.test.ts'],
    testTimeout: 30_000,
    // Its files import each other without an extension, which Node alone cannot resolve.
    server: { deps: { inline: ['@ngrok/webernetes'] } },
  },
});
