import type { Element, Root } from 'xast';

interface Shape {
  /** By name; `!` where one must be there. */
  readonly attributes: Readonly<Record<string, '!' | '?'>>;
  readonly children: readonly string[];
}

const TOLD: Shape = { attributes: { message: '?', type: '?' }, children: [] };

/** What Jenkins takes for JUnit (junit-10.xsd of its xUnit plugin), as far as the reporter needs it. */
const SHAPES: Readonly<Record<string, Shape>> = {
  testsuites: {
    attributes: { name: '?', time: '?', tests: '?', failures: '?', errors: '?' },
    children: ['testsuite'],
  },
  testsuite: {
    attributes: {
      name: '!',
      tests: '!',
      failures: '!',
      errors: '!',
      skipped: '?',
      time: '?',
      timestamp: '?',
    },
    children: ['properties', 'testcase', 'system-out', 'system-err'],
  },
  properties: { attributes: {}, children: ['property'] },
  property: { attributes: { name: '!', value: '!' }, children: [] },
  testcase: {
    attributes: { name: '!', time: '?', classname: '?' },
    children: ['skipped', 'error', 'failure', 'system-out', 'system-err'],
  },
  failure: TOLD,
  error: TOLD,
  skipped: TOLD,
  'system-out': { attributes: {}, children: [] },
};

const NUMBER = { time: /^\d*(\.\d*)?$/, tests: /^\d+$/, failures: /^\d+$/, errors: /^\d+$/, skipped: /^\d+$/ };

/** What of a document is not JUnit, each in a sentence. */
export function notJunit({ children }: Root): readonly string[] {
  const elements = children.filter((node) => node.type === 'element');
  const roots = elements.map(({ name }) => name).join();
  return [...(roots === 'testsuites' ? [] : [`its root is ${roots}`]), ...elements.flatMap(wrongIn)];
}

function wrongIn({ name, attributes, children }: Element): readonly string[] {
  const shape = SHAPES[name];
  if (!shape) return [`there is no element ${name}`];
  const given = Object.keys(attributes);
  const wanted = Object.entries(shape.attributes);
  const elements = children.filter((node) => node.type === 'element');
  return [
    ...given.filter((key) => !(key in shape.attributes)).map((key) => `${name} has no attribute ${key}`),
    ...wanted.filter(([key, need]) => need === '!' && !given.includes(key)).map(([key]) => `${name} lacks ${key}`),
    ...Object.entries(NUMBER)
      .filter(([key, pattern]) => given.includes(key) && !pattern.test(attributes[key] ?? ''))
      .map(([key]) => `${key}="${attributes[key]}" of ${name} is no number`),
    ...elements.filter((child) => !shape.children.includes(child.name)).map((child) => `${child.name} in ${name}`),
    ...elements.flatMap(wrongIn),
  ];
}
