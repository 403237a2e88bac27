import type { YAMLError } from 'yaml';
import { unclosedBracket, unclosedQuote } from './closing.ts';
import { missingColon } from './colon.ts';
import { deeperThanItsParent, strayListItem, tab, wrongIndent } from './indent.ts';
import type { YamlExplanation, YamlMistake } from './mistake.ts';
import { backslash, reservedStart, secondJsonObject, trailingText } from './value.ts';

/** A parser's error, told as the mistake it most often is. */
export function explainYaml(mistake: YamlMistake): YamlExplanation {
  const { code, message, pos } = mistake.error;
  const rule = RULES.find((candidate) => candidate.code === code && (candidate.says?.test(message) ?? true));
  return rule?.explain(mistake) ?? { offset: pos[0], sentence: 'This is not valid YAML from here on.' };
}

interface Rule {
  readonly code: YAMLError['code'];
  readonly says?: RegExp;
  readonly explain: (mistake: YamlMistake) => YamlExplanation;
}

const RULES: readonly Rule[] = [
  { code: 'TAB_AS_INDENT', explain: tab },
  { code: 'MULTILINE_IMPLICIT_KEY', explain: missingColon },
  { code: 'MISSING_CHAR', says: /followed by map values/, explain: missingColon },
  { code: 'MISSING_CHAR', says: /Missing closing/, explain: unclosedQuote },
  { code: 'MISSING_CHAR', says: /must end with/, explain: unclosedBracket },
  { code: 'BAD_INDENT', says: /must be .*indented and end with/, explain: unclosedBracket },
  { code: 'MISSING_CHAR', says: /^Missing ,/, explain: at('A comma is missing before this.') },
  { code: 'MISSING_CHAR', says: /Sequence item without/, explain: wrongIndent },
  { code: 'MISSING_CHAR', says: /Comments must be/, explain: at('A comment needs a space before its `#`.') },
  { code: 'BAD_INDENT', explain: wrongIndent },
  { code: 'BLOCK_AS_IMPLICIT_KEY', says: /block sequence/, explain: strayListItem },
  { code: 'BLOCK_AS_IMPLICIT_KEY', explain: deeperThanItsParent },
  { code: 'UNEXPECTED_TOKEN', says: /Unexpected flow-(?:map|seq)-start at node end/, explain: secondJsonObject },
  { code: 'UNEXPECTED_TOKEN', says: /Unexpected flow-(?:map|seq)-end/, explain: at('This bracket closes nothing.') },
  { code: 'UNEXPECTED_TOKEN', says: /Unexpected ,/, explain: at('There is a comma too many here.') },
  { code: 'UNEXPECTED_TOKEN', says: /at node end/, explain: trailingText },
  { code: 'BAD_SCALAR_START', explain: reservedStart },
  { code: 'BAD_DQ_ESCAPE', explain: backslash },
];

function at(sentence: string): Rule['explain'] {
  return ({ error }) => ({ offset: error.pos[0], sentence });
}
