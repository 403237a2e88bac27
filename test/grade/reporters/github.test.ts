import { describe, expect, it } from 'vitest';
import type { Grades } from '../../../checker/grade/grades.ts';
import { github } from '../../../checker/grade/reporters/github.ts';
import { exampleGrades, gradesOf } from '../example-grades.ts';
import { largeClass } from '../large-class.ts';
import { renderedMarkdown } from './rendered.ts';

function written(grades: Grades): { summary: string; annotations: readonly string[] } {
  const [summary, annotations, ...others] = github.files(grades);
  expect([summary?.name, annotations?.name, others.length]).toEqual(['github/summary.md', 'github/annotations.txt', 0]);
  return { summary: summary?.text ?? '', annotations: annotations?.text.split('\n').slice(0, -1) ?? [] };
}

const bytes = (text: string) => new TextEncoder().encode(text).length;

describe('the summary of a step', () => {
  it('has the class in a table, and how often which mistake was made', () => {
    const { summary } = written(exampleGrades());
    expect(summary).toContain(`# Grades

4 students, 2 labs.

## Mistakes

| Mistake | Students | For example |
| --- | --: | --- |
| selector-matches-no-pod | 1 | the Service's selector app=web matches no Pod; your Pods carry app=wbe |
`);
    expect(summary).toContain(`| Student | Points | Percent | 01-node-port | 08-endpoints | Remarks |
| --- | --: | --: | --- | --- | --- |
| Ada Lovelace (ada) | 14 of 15 | 93.3 % | passed, 10 | passed, 4 | 08-endpoints&#58; 2 h 5 min late (−20 %) |
| bo | 2.5 of 15 | 16.7 % | not yet, 2.5 | nothing handed in, 0 |  |
| cy | 5 of 5 | 100 % | could not be judged | passed, 5 | incomplete; 08-endpoints&#58; flaky |
`);
  });

  it('is about one student where there is one: what failed, why and where', () => {
    const { text, count } = renderedMarkdown(written(gradesOf('bo')).summary);
    expect(count('table')).toBe(2);
    expect(text).toMatch(/^Grades of bo\n2.5 of 15 points\./);
    expect(text).toContain('not yet: 2.5 of 10 points');
    expect(text).toContain('work/01-node-port/service.yaml:7, work/01-node-port/deployment.yaml:9');
  });

  it('says nothing of failures where there are none', () => {
    expect(written(gradesOf('ada')).summary).not.toContain('What failed');
  });

  it('keeps within 1 MiB: it ends behind a row, and says how many students are left out', () => {
    const [bo] = gradesOf('bo').students;
    const students = Array.from({ length: 900 }, (_, index) => ({ ...bo, id: `s${index}`, name: '*'.repeat(400) }));
    const { summary } = written({ ...exampleGrades(), students: students as Grades['students'], runs: [] });
    const rows = summary.slice(summary.indexOf('## Students')).match(/^\|/gm)?.length ?? 0;
    const left = /\|\n\nAnd (\d+) more students: a summary has no room for more\.\n$/.exec(summary)?.[1];
    expect(rows - 2 + Number(left)).toBe(900);
    expect(bytes(summary)).toBeLessThanOrEqual(1024 * 1024);
    expect(bytes(summary)).toBeGreaterThan(1024 * 1024 - 2_000);
  });
});

describe('the annotations of a step', () => {
  it('are workflow commands, each at its line', () => {
    expect(written(exampleGrades()).annotations).toEqual([
      expect.stringMatching(
        /^::error file=work\/01-node-port\/service\.yaml,line=7,col=5,title=bo%3A Service web selects [^:]*::✗ Service web selects .*%0A {2}expected {2}3 Pods%0A/,
      ),
      '::error title=bo%3A An answer was handed in::nothing was handed in for this lab',
      expect.stringMatching(/^::error title=dee%3A Service web selects/),
      "::error file=work/08-endpoints/deployment.yaml,line=21,col=9,title=dee%3A Something was refused::refused: deployment.yaml:21: a Pod may not mount the node's files (host-path)",
    ]);
  });

  it('are ten at most, the last of which counts the others', () => {
    const { annotations } = written(largeClass(5));
    expect(annotations).toHaveLength(10);
    expect(annotations.at(-1)).toBe("::error::and 36 more failures: this job's summary has them");
  });
});
