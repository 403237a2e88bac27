import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import type { Grades } from '../../../checker/grade/grades.ts';
import { gradescope } from '../../../checker/grade/reporters/gradescope.ts';
import { exampleGrades } from '../example-grades.ts';
import { resultsSchema } from './gradescope-results.ts';

const resultsOf = (grades: Grades) =>
  Object.fromEntries(
    gradescope.files(grades).map(({ name, text }) => [name, JSON.parse(text) as z.infer<typeof resultsSchema>]),
  );

const results = resultsOf(exampleGrades());

describe('the results for Gradescope', () => {
  it('are a file a student, as its documentation has them', () => {
    expect(Object.keys(results)).toEqual(['ada', 'bo', 'cy', 'dee'].map((id) => `gradescope/${id}.json`));
    expect(z.array(resultsSchema).safeParse(Object.values(results)).error).toBeUndefined();
  });

  it('score what the grades score, and say how it came about', () => {
    expect(results['gradescope/ada.json']).toMatchObject({
      score: 14,
      output: [
        '14 of 15 points',
        '',
        '01-node-port, A door to the street: NodePort: passed: 10 of 10 points, attempt 2',
        '08-endpoints, Who is behind a Service: EndpointSlices: passed: 4 of 5 points, 2 h 5 min late (−20 %)',
      ].join('\n'),
    });
    expect(results['gradescope/dee.json']).toMatchObject({
      score: 11.67,
      output: expect.stringContaining('\n  refused: deployment.yaml:21: a Pod may not mount') as string,
    });
    expect(results['gradescope/cy.json']?.output).toContain('could not be judged: its points are not counted');
  });

  it('have a test for each check, with the words that the student saw', () => {
    expect(
      results['gradescope/bo.json']?.tests?.map(({ status, score, max_score }) => [status, score, max_score]),
    ).toEqual([
      ['passed', 2, 2],
      ['failed', 0, 2],
      ['failed', 0, 2],
      ['failed', 0, 5],
    ]);
    expect(results['gradescope/bo.json']?.tests?.[1]).toMatchObject({
      name: '01-node-port: Service web selects the Pods of Deployment web',
      output: expect.stringMatching(/^✗ Service web selects .*\n {2}expected {2}3 Pods\n/) as string,
    });
  });
});
