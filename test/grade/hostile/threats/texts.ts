import { beside, type Hostile, objects } from '../hostile.ts';

const SERVICE = 'apiVersion: v1\nkind: Service\nmetadata:\n  name: x\n';
const service = (name: string): object => ({
  apiVersion: 'v1',
  kind: 'Service',
  metadata: { name },
  spec: { selector: { app: 'web' }, ports: [{ port: 80 }] },
});
const levels = (width: number): string =>
  Array.from(
    { length: 9 },
    (_, level) =>
      `a${level}: &a${level} [${Array(width)
        .fill(level ? `*a${level - 1}` : 'ha')
        .join()}]\n`,
  ).join('');

export const TEXTS: readonly Hostile[] = [
  {
    threat: '10,000 objects',
    handIn: beside(Array.from({ length: 10_000 }, (_, index) => JSON.stringify(service(`x${index}`))).join('\n---\n')),
    named: { rule: 'limit' },
  },
  {
    threat: 'lists in lists in lists',
    handIn: beside(`a: ${'['.repeat(5_000)}${']'.repeat(5_000)}`),
    named: { rule: 'limit' },
  },
  { threat: 'a billion laughs', handIn: beside(`${SERVICE}${levels(9)}`), named: { rule: 'limit' } },
  {
    threat: 'a billion merges',
    handIn: beside(
      `${SERVICE}b0: &b0 {a: 1}\n${Array.from({ length: 60 }, (_, at) => `b${at + 1}: &b${at + 1}\n  c${at}: *b${at}\n  <<: [*b${at}, *b${at}]\n`).join('')}`,
    ),
    named: { rule: 'limit' },
  },
  {
    threat: 'a value of a megabyte',
    handIn: objects({ ...service('x'), metadata: { name: 'x', annotations: { a: 'x'.repeat(900_000) } } }),
    named: { seen: 'may not be more than 262144 bytes' },
  },
  {
    threat: 'a line of comments that never ends',
    handIn: beside(`${SERVICE}${' #'.repeat(400_000)}\u2028x\n`),
    named: { seen: 'Service x' },
  },
  { threat: 'a binary file', handIn: beside(Buffer.from([127, 69, 76, 70, 0, 1, 2, 3])), named: { seen: 'binary' } },
  { threat: 'UTF-16 without its mark', handIn: beside(Buffer.from(SERVICE, 'utf16le')), named: { seen: 'UTF-16' } },
  { threat: 'a NUL in the text', handIn: beside(`${SERVICE}# \0\n`), named: { seen: 'binary file' } },
  {
    threat: 'an escape sequence in a comment',
    handIn: beside(`${SERVICE}# \u001b]0;owned\u0007\n`),
    named: { seen: 'control character' },
  },
  {
    threat: 'an escape sequence in a name',
    handIn: beside(SERVICE.replace('x', String.raw`"a\e[2Jb"`)),
    named: { seen: 'a·[2Jb' },
  },
  {
    threat: 'a name written backwards',
    handIn: objects(service('a\u202egpj.yaml')),
    named: { seen: 'a·gpj.yaml' },
  },
  {
    threat: '__proto__ as a field',
    handIn: beside(`${SERVICE}spec:\n  __proto__: {polluted: "yes"}\n`),
    named: { seen: 'unknown field "spec.__proto__"' },
  },
  {
    threat: 'constructor.prototype as a field',
    handIn: objects({ ...service('x'), constructor: { prototype: { polluted: 'yes' } } }),
    named: { seen: 'unknown field "constructor"' },
  },
  {
    threat: 'a kind that every object of JavaScript has',
    handIn: beside('apiVersion: constructor\nkind: toString\nmetadata: {name: x}\n'),
    named: { seen: 'no matches for kind "toString"' },
  },
  {
    threat: 'a tag that makes functions',
    handIn: beside(`${SERVICE}spec: !!js/function "function () { process.exit() }"\n`),
    named: { seen: 'cannot unmarshal string' },
  },
  { threat: 'a tag that makes bytes', handIn: beside(`${SERVICE}spec: !!binary aGk=\n`), named: { seen: 'spec' } },
  {
    threat: 'one name twice in an object',
    handIn: beside(`${SERVICE}kind: Pod\n`),
    named: { seen: '`kind` is written twice' },
  },
  {
    threat: 'a name that is a path to another namespace',
    handIn: objects(service('../../../kube-system/services/x')),
    named: { seen: "may not contain '/'" },
  },
  {
    threat: "a name that is a path to an object's status",
    handIn: objects({ ...service('web/status'), status: { loadBalancer: { ingress: [{ ip: '127.0.0.1' }] } } }),
    named: { seen: "may not contain '/'" },
  },
];
