import { Document, visit } from 'yaml';
import { folded } from './go-folding.ts';

/**
 * What YAML 1.1 takes for something else than a string: booleans, null, numbers (also those in base 60), dates.
 * Source: sigs.k8s.io/yaml goyaml.v2, resolve.go and encode.go.
 */
const NO_STRING =
  /^(?:|~|null|Null|NULL|y|Y|n|N|(?:yes|no|on|off|true|false)|(?:Yes|No|On|Off|True|False)|(?:YES|NO|ON|OFF|TRUE|FALSE)|[-+]?(?:0[xX][\da-fA-F_]+|0[bB][01_]+|0o?[0-7_]+|[\d][\d_]*(?:\.[\d_]*)?(?:[eE][-+]?\d+)?|\.\d[\d_]*(?:[eE][-+]?\d+)?)|[-+]?\.(?:inf|Inf|INF)|\.(?:nan|NaN|NAN)|[-+]?\d[\d_]*(?::[0-5]?\d)+(?:\.[\d_]*)?|\d{4}-\d{1,2}-\d{1,2}(?:[Tt ][\d:.]+ ?(?:Z|[-+]\d.*)?)?)$/;

/** As kubectl prints YAML: keys in order, lists not indented; in `"` what would be no string, in `'` what must be quoted. */
export function goYaml(value: unknown): string {
  const document = new Document(value, { sortMapEntries: true, aliasDuplicateObjects: false });
  visit(document, {
    Scalar: (_key, node) => {
      if (typeof node.value !== 'string') return;
      if (NO_STRING.test(node.value) || /\t| \n/.test(node.value)) node.type = 'QUOTE_DOUBLE';
      else if (/^(?:'|---|\.\.\.)/.test(node.value)) node.type = 'QUOTE_SINGLE';
    },
  });
  return folded(document.toString({ indentSeq: false, lineWidth: 0, singleQuote: true }));
}
