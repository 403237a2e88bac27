import { describe, expect, it } from 'vitest';
import type { z } from 'zod';
import type { Grades } from '../../../checker/grade/grades.ts';
import { gitlab } from '../../../checker/grade/reporters/gitlab.ts';
import { exampleGrades, gradesOf } from '../example-grades.ts';
import { codeQualitySchema } from './code-quality.ts';

function issuesOf(grades: Grades): z.infer<typeof codeQualitySchema> {
  const [file, ...others] = gitlab.files(grades);
  expect([file?.name, others.length]).toEqual(['gl-code-quality.json', 0]);
  return codeQualitySchema.parse(JSON.parse(file?.text ?? ''));
}

const fingerprints = (grades: Grades) => issuesOf(grades).map(({ fingerprint }) => fingerprint);

describe('code quality for GitLab', () => {
  it('has an issue for each place of a failure, and of what was refused', () => {
    const issues = issuesOf(exampleGrades()).map(({ location, ...issue }) => [
      `${location.path}:${location.lines.begin} ${issue.severity} ${issue.check_name}`,
      issue.description,
    ]);
    const failed = 'bo: Service web selects the Pods of Deployment web: the Service';
    expect(issues).toEqual([
      ['work/01-node-port/service.yaml:7 major selector-matches-no-pod', expect.stringContaining(failed)],
      ['work/01-node-port/deployment.yaml:9 major selector-matches-no-pod', expect.stringContaining(failed)],
      [
        'work/08-endpoints/deployment.yaml:21 critical host-path',
        "dee: Something was refused: a Pod may not mount the node's files",
      ],
    ]);
  });

  it('names no student where there is only one', () => {
    expect(issuesOf(gradesOf('bo'))[0]?.description).toMatch(/^Service web selects/);
  });

  it('knows an issue again when its line has moved, and takes no two for one', () => {
    const before = fingerprints(exampleGrades());
    const moved = JSON.parse(JSON.stringify(exampleGrades()).replaceAll('"line":7', '"line":70')) as Grades;
    expect(issuesOf(moved)[0]?.location.lines.begin).toBe(70);
    expect(fingerprints(moved)).toEqual(before);
    expect(new Set(before).size).toBe(3);
  });

  it('begins at the first line where a place has none', () => {
    const without = JSON.parse(JSON.stringify(gradesOf('bo')).replaceAll('"line":7,', '')) as Grades;
    expect(issuesOf(without)[0]?.location.lines.begin).toBe(1);
  });
});
