import { printable } from '../../manifests/printable.ts';
import { type SourceText, sourceText } from '../../manifests/source-text.ts';
import type { Finding } from './finding.ts';
import { type Hit, hitsIn } from './hits.ts';
import { faultOf, type Ignore, ignoresOf } from './ignores.ts';
import { linesOf } from './lines.ts';
import { masked } from './masked.ts';
import { type Passage, passagesOf } from './passages.ts';
import type { Rule } from './rule.ts';
import { allRules } from './rules/all.ts';

/** Everything in a text that a rule says is not so, in the order of the text. Knows no file system. */
export function findingsIn(file: string, text: string, rules: readonly Rule[] = allRules): Finding[] {
  const source = sourceText(file, text);
  const lines = linesOf(text);
  const seen = masked(text, lines);
  const passages = passagesOf(seen.text, lines);
  const hits = hitsIn(seen.text, passages, rules);
  const ignores = ignoresOf(seen.comments, passages);
  const silenced = marksOf(ignores.filter(({ reason }) => reason !== ''));
  const told = hits.filter(({ rule, passage }) => !silenced.get(passage)?.has(rule.id));
  return [...told.map((hit) => findingOf(hit, source)), ...ignoreFindings(ignores, hits, rules, source)].toSorted(
    (one, other) => one.line - other.line || one.column - other.column,
  );
}

/** The ids of rules by passage. */
function marksOf(marks: readonly { readonly passage: Passage | undefined; readonly rule: string }[]) {
  const byPassage = new Map<Passage, Set<string>>();
  for (const { passage, rule } of marks)
    if (passage) byPassage.set(passage, (byPassage.get(passage) ?? new Set()).add(rule));
  return byPassage;
}

function findingOf({ rule, start, end }: Hit, source: SourceText): Finding {
  const { id, why, since, instead } = rule;
  const says = printable(source.text.slice(start, end).replace(/\s{1,9}/g, ' '));
  return {
    file: source.file,
    ...source.position(start),
    rule: id,
    says,
    why,
    ...(since && { since }),
    source: rule.source,
    instead,
  };
}

function ignoreFindings(
  ignores: readonly Ignore[],
  hits: readonly Hit[],
  rules: readonly Rule[],
  source: SourceText,
): Finding[] {
  const ids = new Set(rules.map(({ id }) => id));
  const found = marksOf(hits.map(({ passage, rule }) => ({ passage, rule: rule.id })));
  return ignores.flatMap((ignore) => {
    const isUsed = ignore.passage !== undefined && found.get(ignore.passage)?.has(ignore.rule) === true;
    const fault = faultOf(ignore, { isRule: ids.has(ignore.rule), isUsed });
    const says = printable(`facts-ignore: ${ignore.rule}`);
    return fault ? [{ file: source.file, ...source.position(ignore.start), rule: 'facts-ignore', says, ...fault }] : [];
  });
}
