import type { ReadKindConfig } from './kind-config.ts';
import type { Sheet, Submission } from './manifest.ts';

/** The reader's kind config; undefined where there is none. What reads one is not loaded before there is one. */
export async function kindConfigIn(submission: Pick<Submission, 'sheets'>): Promise<ReadKindConfig | undefined> {
  if (!submission.sheets.some(isKindConfig)) return undefined;
  return (await import('./kind-config.ts')).readKindConfig(submission);
}

export function isKindConfig({ kind }: Sheet): boolean {
  return kind === 'kind.x-k8s.io/v1alpha4 Cluster';
}
