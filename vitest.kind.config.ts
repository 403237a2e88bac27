import { defineConfig } from 'vitest/config';
import { BaseSequencer, type TestSpecification } from 'vitest/node';
import unit from './vitest.unit.config.ts';

/** Files that make clusters of their own and want the host's ports, before those that share one that holds them. */
const OWN_CLUSTER = /(interrupted|create-cluster)\.kind\.test\.ts$/;

class OwnClustersFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const rank = ({ moduleId }: TestSpecification) => `${OWN_CLUSTER.test(moduleId) ? 0 : 1}${moduleId}`;
    return files.toSorted((a, b) => rank(a).localeCompare(rank(b)));
  }
}

/** The tests that need a container engine and kind: one cluster at a time. */
export default defineConfig({
  test: {
    ...unit.test,
    // What lessons show was recorded on kind, and is held against it by hand: npm run test:captures.
    exclude: ['node_modules/**', ...(process.env.GATEHOUSE_CAPTURES ? [] : ['test/site/captures.kind.test.ts'])],
    include: ['test/**/*.kind.test.ts'],
    fileParallelism: false,
    maxWorkers: 1,
    globalSetup: ['test/kind/shared-cluster.setup.ts'],
    sequence: { sequencer: OwnClustersFirst },
  },
});
