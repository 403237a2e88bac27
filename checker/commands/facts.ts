import path from 'node:path';
import { distance } from 'fastest-levenshtein';
import { findingsIn } from '../author/facts/find.ts';
import type { Finding } from '../author/facts/finding.ts';
import { readTexts, type Texts } from '../author/facts/read-texts.ts';
import type { Rule } from '../author/facts/rule.ts';
import { allRules } from '../author/facts/rules/all.ts';
import { findingText, rulesText, ruleText } from '../author/facts/text.ts';
import { UserError } from '../errors.ts';
import { WORKSHOP } from '../lab/workshop.ts';
import { printable } from '../manifests/printable.ts';
import { paintFor } from '../report/paint.ts';

/** As the command line gives them. */
export interface FactsOptions {
  readonly json?: boolean;
  readonly list?: boolean;
  readonly explain?: string;
}

/** The version of what `--json` prints: it grows where a field changes its meaning or goes. */
const JSON_VERSION = 1;

/** Reads texts for what is wrong or dated; exit code 1 where something is, 3 where a file could not be read. */
export async function facts(names: readonly string[], options: FactsOptions): Promise<void> {
  if (options.list) return console.log(rulesText(allRules));
  if (options.explain !== undefined) return console.log(ruleText(ruleNamed(options.explain), paintFor(process.stdout)));
  const texts = await readTexts(names.length > 0 ? names : ownTexts());
  const findings = texts.files.flatMap(({ name, text }) => findingsIn(name, text));
  process.exitCode = texts.complaints.length > 0 ? 3 : findings.length > 0 ? 1 : 0;
  if (options.json) console.log(JSON.stringify(asJson(texts, findings), undefined, 2));
  else print(texts, findings);
}

/** The lessons, and the briefs of the labs. */
function ownTexts(): string[] {
  return ['content/docs', 'labs'].map((folder) => path.relative('', path.join(WORKSHOP, folder)));
}

function ruleNamed(id: string): Rule {
  const rule = allRules.find((rule) => rule.id === id);
  if (rule) return rule;
  const [nearest] = allRules.toSorted((one, other) => distance(id, one.id) - distance(id, other.id));
  throw new UserError(`there is no rule "${id}"`, {
    hint: `did you mean ${nearest?.id}? \`npm run facts -- --list\` shows all`,
  });
}

function asJson({ files, complaints }: Texts, findings: readonly Finding[]) {
  const unread = complaints.map(({ file, message, hint }) => ({ file, message, hint }));
  return { version: JSON_VERSION, files: files.length, findings, unread };
}

function print({ files, complaints }: Texts, findings: readonly Finding[]): void {
  const paint = paintFor(process.stdout);
  for (const finding of findings) console.log(`${findingText(finding, paint)}\n`);
  for (const { file, message, hint } of complaints)
    console.error(`! ${printable(file, 400)}: ${message} ${hint ?? ''}`);
  const texts = `${files.length} ${files.length === 1 ? 'text' : 'texts'}`;
  if (findings.length === 0) console.log(`${paint.good('✓')} Nothing wrong or dated found in ${texts}`);
  else console.log(`${paint.bad('✗')} ${findings.length} wrong or dated in ${texts}`);
}
