import { annotations } from './github/annotations.ts';
import { summary } from './github/summary.ts';
import type { Reporter } from './reporter.ts';

/** For a step of GitHub Actions: a file to append to `$GITHUB_STEP_SUMMARY`, and one to print. */
export const github: Reporter = {
  name: 'github',
  description: 'a step summary and annotations, for GitHub Actions',
  files: (grades) => [
    { name: 'github/summary.md', text: summary(grades) },
    { name: 'github/annotations.txt', text: annotations(grades) },
  ],
};
