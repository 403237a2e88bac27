import { createHash } from 'node:crypto';
import { type Finding, findingsOf } from './reading/findings.ts';
import type { Spot } from './reading/run-words.ts';
import type { Reporter } from './reporter.ts';

/**
 * Code quality as a GitLab merge request shows it beside the lines (https://docs.gitlab.com/ci/testing/code_quality/).
 * What has no place in a file is in `junit.xml`, which GitLab reads too.
 */
export const gitlab: Reporter = {
  name: 'gitlab',
  description: 'code quality, for the merge requests of GitLab',
  files(grades) {
    const issues = findingsOf(grades).flatMap((finding) =>
      finding.spots.map((spot, index) => issueOf(finding, spot, index)),
    );
    return [{ name: 'gl-code-quality.json', text: `${JSON.stringify(issues, undefined, 2)}\n` }];
  },
};

/** The fingerprint leaves the line out, so that an edit above the mistake does not make it a new one. */
function issueOf({ key, name, title, because, refused }: Finding, { file, line = 1 }: Spot, index: number) {
  return {
    description: `${title}: ${because}`,
    check_name: name,
    fingerprint: createHash('sha256')
      .update(JSON.stringify([...key, file, index]))
      .digest('hex'),
    severity: refused ? 'critical' : 'major',
    location: { path: file, lines: { begin: line } },
  };
}
