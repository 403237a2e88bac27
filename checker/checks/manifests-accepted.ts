import type { Submission } from '../manifests/manifest.ts';
import type { Applied } from '../run/apply.ts';
import { type Check, defineCheck, type Look } from './check.ts';

/** The first check of every lab: what the API server took of the reader's files, and what not. */
export function manifestsAccepted(submission: Submission, applied: readonly Applied[]): Check {
  return defineCheck(
    {},
    {
      id: 'manifests-accepted',
      kind: 'manifestsAccepted',
      claim: 'The cluster accepts every manifest',
      reach: 'api',
      about: {},
      judge: async () => ({ ...look(submission, applied), tries: 1, waitedMs: 0 }),
    },
  );
}

function look({ complaints, manifests }: Submission, applied: readonly Applied[]): Look {
  const complaint = complaints[0];
  const expected = 'every file read, every object accepted';
  if (complaint) {
    const spot = [complaint.file, complaint.line, complaint.column].filter((part) => part !== undefined).join(':');
    return { holds: false, expected, seen: `${spot}: ${complaint.message}`, hopeless: true };
  }
  const refused = applied.find((outcome) => outcome.result === 'refused');
  if (refused) {
    const { kind, metadata } = refused.manifest.object;
    return {
      holds: false,
      expected,
      seen: `${kind} ${metadata.name}: ${refused.status.message ?? 'refused'}`,
      hopeless: true,
    };
  }
  return { holds: true, seen: `${manifests.length} objects accepted` };
}
