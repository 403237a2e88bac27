import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { TestProject } from 'vitest/node';
import { kindProvider } from '../../checker/cluster/kind/provider.ts';

declare module 'vitest' {
  interface ProvidedContext {
    /** Where the shared kind cluster's kubeconfig is. */
    sharedFolder: string;
  }
}

/** The kind cluster that test files share, one after the other. */
export const SHARED_CLUSTER = 'gatehouse-test';

/** The first test file that asks for the shared cluster makes it; after the last one it is deleted here. */
export default async function setUp(project: TestProject): Promise<() => Promise<void>> {
  const folder = await mkdtemp(path.join(tmpdir(), 'gatehouse-kind-'));
  project.provide('sharedFolder', folder);
  return async () => {
    await kindProvider({ folder }).delete(SHARED_CLUSTER);
    await rm(folder, { recursive: true, force: true });
  };
}
