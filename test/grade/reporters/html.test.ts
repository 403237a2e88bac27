import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import type { Grades } from '../../../checker/grade/grades.ts';
import { html } from '../../../checker/grade/reporters/html.ts';
import { exampleGrades, gradesOf } from '../example-grades.ts';
import { largeClass } from '../large-class.ts';
import { renderedHtml } from './rendered.ts';

function pageOf(grades: Grades): string {
  const [file, ...others] = html.files(grades);
  expect([file?.name, others.length]).toEqual(['report.html', 0]);
  return file?.text ?? '';
}

const textOf = (grades: Grades) => renderedHtml(pageOf(grades)).text;
const example = textOf(exampleGrades());

describe('report.html', () => {
  it('begins with what somebody has to look at', () => {
    expect(example).toContain('cy, 01-node-port: could not be judged: the cluster did not start: no memory left');
    expect(example).toContain('cy, 08-endpoints: its tries do not agree: fail (endpoints), then pass');
    expect(example.indexOf('do not agree')).toBeLessThan(example.indexOf('passed every lab'));
  });

  it('says when a part of the class is not in it', () => {
    const shards = [2, 4].map((index) => ({ index, of: 5 }));
    expect(textOf({ ...exampleGrades(), shards })).toContain('divided in 5, and these grades lack 3 parts: 1, 3, 5.');
  });

  it('says that there is nothing to look at, and nothing alike, where that is so', () => {
    const [ada, bo] = ['ada', 'bo'].map((id) => gradesOf(id));
    const students = [ada, bo].flatMap((grades) => grades?.students ?? []);
    const text = textOf({ ...exampleGrades(), students, similar: [] });
    expect(text).toContain('Nothing: every answer was judged, and all tries agree.');
    expect(text).toContain('No two answers are too much alike.');
  });

  it('counts results by check, and tells what is not among them', () => {
    const table = example.slice(example.indexOf('Checkpassed'), example.indexOf('Who is behind'));
    expect(table).toContain('Service web is of type NodePort2001');
    expect(table).toContain('Service web selects the Pods of Deployment web1200');
    expect(table).toContain('Service web answers on localhost:300012010');
    expect(example).toContain('08-endpoints (nothing from 1 student)');
    expect(example).toContain('01-node-port (1 answer not judged)');
  });

  it('has, of each student, marks and the words of the own check', () => {
    expect(example).toContain('passed: 4 of 5 points, 2 h 5 min late (−20 %)');
    expect(example).toContain("  because   the Service's selector app=web matches no Pod; your Pods carry app=wbe");
    expect(example).toContain("refused: deployment.yaml:21: a Pod may not mount the node's files (host-path)");
  });

  it('is about one student where there is one, and shows all at once', () => {
    const page = pageOf(gradesOf('ada'));
    expect(page).toContain('<h1><bdi>Grades of Ada Lovelace</bdi></h1>');
    expect(page).toContain('<details class="student late" open>');
    expect(renderedHtml(page).count('table')).toBe(0);
  });

  it('allows its own style, and nothing else', () => {
    const page = pageOf(exampleGrades());
    const style = /<style>(.*?)<\/style>/s.exec(page)?.[1] ?? '';
    const hash = createHash('sha256').update(style).digest('base64');
    const [, policy = ''] = /http-equiv="Content-Security-Policy" content="(.*?)"/.exec(page) ?? [];
    expect(policy.replaceAll('&#x27;', "'")).toBe(
      `default-src 'none'; style-src 'sha256-${hash}'; img-src data:; base-uri 'none'; form-action 'none'`,
    );
  });

  it('keeps below 3 MB with 200 students and three labs', () => {
    expect(new TextEncoder().encode(pageOf(largeClass(200))).length).toBeLessThan(3_000_000);
  });
});
