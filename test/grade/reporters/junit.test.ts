import { describe, expect, it } from 'vitest';
import type { Element, Root } from 'xast';
import { fromXml } from 'xast-util-from-xml';
import type { Grades } from '../../../checker/grade/grades.ts';
import { junit } from '../../../checker/grade/reporters/junit.ts';
import { exampleGrades } from '../example-grades.ts';
import { notJunit } from './junit-shape.ts';

function documentOf(grades: Grades): Root {
  const [file, ...others] = junit.files(grades);
  expect([file?.name, others.length]).toEqual(['junit.xml', 0]);
  return fromXml(file?.text ?? '');
}

function all(name: string, { children }: Root | Element): Element[] {
  const elements = (children as Root['children']).filter((node) => node.type === 'element');
  return elements.flatMap((element) => [...(element.name === name ? [element] : []), ...all(name, element)]);
}

const textOf = ({ children }: Element): string =>
  children.map((node) => (node.type === 'text' ? node.value : '')).join('');

/** The case of a check of a student's lab. */
function caseOf(grades: Grades, suite: string, index: number): Element {
  const found = all('testsuite', documentOf(grades)).find(({ attributes }) => attributes['name'] === suite);
  return all('testcase', found as Element)[index] as Element;
}

/** What became of it: `failure` and so on, with its attributes. */
function outcomeOf({ children: [outcome] }: Element): unknown {
  return outcome?.type === 'element' ? [outcome.name, { ...outcome.attributes }] : 'passed';
}

const example = exampleGrades();

describe('junit.xml', () => {
  it('has the shape that Jenkins takes', () => {
    expect(notJunit(documentOf(example))).toEqual([]);
  });

  it('has a suite for each student and lab of what counts, and adds up', () => {
    const suites = all('testsuite', documentOf(example)).map(({ attributes: { name, ...numbers } }) => [
      name,
      [numbers['tests'], numbers['failures'], numbers['errors'], numbers['skipped'], numbers['time']].join(' '),
    ]);
    expect(Object.fromEntries(suites)).toEqual({
      'ada 01-node-port': '3 0 0 0 2.400',
      'ada 08-endpoints': '1 0 0 0 2.400',
      'bo 01-node-port': '3 1 0 1 2.400',
      'bo 08-endpoints': '1 1 0 0 0.000',
      'cy 01-node-port': '1 0 1 0 2.400',
      'cy 08-endpoints': '1 0 0 0 2.400',
      'dee 01-node-port': '3 1 1 0 2.400',
      'dee 08-endpoints': '1 0 0 0 2.400',
    });
    const [whole] = all('testsuites', documentOf(example));
    expect(whole?.attributes).toEqual({ name: 'Gatehouse', tests: '14', failures: '3', errors: '2' });
  });

  it('tells of a failure all that the student was told', () => {
    const failed = caseOf(example, 'bo 01-node-port', 1);
    const because = "the Service's selector app=web matches no Pod; your Pods carry app=wbe";
    expect(failed.attributes).toMatchObject({ classname: 'bo.01-node-port', time: '1.200' });
    expect(outcomeOf(failed)).toEqual(['failure', { message: because, type: 'selector-matches-no-pod' }]);
    expect(textOf(all('failure', failed)[0] as Element)).toBe(`✗ Service web selects the Pods of Deployment web
  expected  3 Pods
  seen      no Pod (3 tries in 1.2 s)
  because   ${because}
            (work/01-node-port/service.yaml:7, work/01-node-port/deployment.yaml:9)
  try       kubectl get pods --show-labels
  read      lessons/endpoints`);
  });

  it('skips what is blocked, and tells errors and missing answers for what they are', () => {
    expect([
      outcomeOf(caseOf(example, 'bo 01-node-port', 2)),
      outcomeOf(caseOf(example, 'bo 08-endpoints', 0)),
      outcomeOf(caseOf(example, 'cy 01-node-port', 0)),
      outcomeOf(caseOf(example, 'dee 01-node-port', 0)),
      outcomeOf(caseOf(example, 'dee 01-node-port', 2)),
    ]).toEqual([
      ['skipped', { message: 'builds on "selects", which did not pass' }],
      ['failure', { message: 'nothing was handed in for this lab', type: 'handed-in' }],
      ['error', { message: 'the cluster did not start: no memory left', type: 'could-not-judge' }],
      ['error', { message: 'the API server did not answer', type: 'could-not-judge' }],
      'passed',
    ]);
  });

  it('tells what was refused with the first case of the lab', () => {
    const [said] = all('system-out', caseOf(example, 'dee 08-endpoints', 0));
    expect(textOf(said as Element)).toBe(
      "refused: deployment.yaml:21: a Pod may not mount the node's files (host-path)",
    );
  });
});
