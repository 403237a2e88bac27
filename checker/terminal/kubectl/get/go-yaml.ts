import { stringify } from 'yaml';

/**
 * As sigs.k8s.io/yaml writes it: keys in order, lists not indented, and quoted what YAML 1.1 would take for something
 * else than a string.
 */
export function goYaml(value: unknown): string {
  return stringify(value, {
    version: '1.1',
    sortMapEntries: true,
    indentSeq: false,
    lineWidth: 0,
    aliasDuplicateObjects: false,
    singleQuote: null,
  });
}
