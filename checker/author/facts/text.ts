import { printable } from '../../manifests/printable.ts';
import type { Paint } from '../../report/paint.ts';
import type { Finding } from './finding.ts';
import type { Rule } from './rule.ts';

/** A finding as a reader of a terminal gets it. */
export function findingText({ file, line, column, rule, says, ...facts }: Finding, paint: Paint): string {
  const head = `${paint.bad('✗')} ${paint.strong(`${printable(file, 400)}:${line}:${column}`)} ${says} ${paint.faint(`(${rule})`)}`;
  return [head, ...factLines(facts, paint)].join('\n');
}

/** Everything about one rule, with what it finds and what it does not. */
export function ruleText(rule: Rule, paint: Paint): string {
  const examples = (mark: string, texts: readonly string[]) =>
    texts.map((text) => `  ${mark} ${text.split('\n').join('\n    ')}`);
  return [
    `${paint.strong(rule.id)}: ${rule.title}`,
    ...factLines(rule, paint),
    '',
    'It is told of (the place between the marks):',
    ...examples(paint.bad('✗'), rule.bad),
    '',
    'and not of:',
    ...examples(paint.good('✓'), rule.good),
  ].join('\n');
}

/** One line a rule. */
export function rulesText(rules: readonly Rule[]): string {
  const width = Math.max(...rules.map(({ id }) => id.length));
  return rules.map(({ id, title }) => `${id.padEnd(width)}  ${title}`).join('\n');
}

function factLines(facts: Pick<Finding, 'why' | 'since' | 'instead' | 'source'>, paint: Paint): string[] {
  const rows = [
    ['because', facts.why],
    ['since', facts.since],
    ['write', facts.instead],
    ['read', facts.source],
  ] as const;
  return rows.flatMap(([label, words]) => (words ? [`  ${paint.faint(label.padEnd(9))} ${words}`] : []));
}
