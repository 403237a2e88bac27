import { defineConfig, mergeConfig } from 'vitest/config';
import base from './vitest.config.ts';

/** The tests that need a container engine and kind: one cluster at a time. */
export default defineConfig(
  mergeConfig(base, {
    test: { include: ['test/**/*.kind.test.ts'], exclude: ['node_modules/**'], fileParallelism: false },
  }),
);
