import { complaint } from '../errors.ts';
import { customColumns } from './custom-columns.ts';
import { goJson } from './go-json.ts';
import { goYaml } from './go-yaml.ts';
import { readTemplate } from './jsonpath.ts';

/** How objects are shown: as a table, by their names, or as text. */
export type Print = 'name' | ((object: unknown) => string);

/**
 * What `-o` asks for.
 * @throws {CommandError}
 */
export function printerOf(output: string | undefined): 'table' | 'wide' | Print {
  if (output === undefined) return 'table';
  if (output === 'wide' || output === 'name') return output;
  if (output === 'json') return (object) => `${goJson(object)}\n`;
  if (output === 'yaml') return goYaml;
  const [format, template] = output.startsWith('jsonpath=') ? ['jsonpath', output.slice('jsonpath='.length)] : [output];
  if (output.startsWith('custom-columns=')) return customColumns(output.slice('custom-columns='.length));
  if (format === 'jsonpath' && template !== undefined) return readTemplate(template);
  if (format === 'jsonpath') throw complaint('template format specified but no template given');
  throw complaint(
    `unable to match a printer suitable for the output format "${output}", this terminal knows: custom-columns,json,jsonpath,name,wide,yaml`,
  );
}
