import { type Document, parseAllDocuments } from 'yaml';
import { aliasComplaints } from './aliases.ts';
import { depthMessage } from './excess.ts';
import { type ExpansionAllowance, findExpansion } from './expansion.ts';
import { keyComplaints } from './keys.ts';
import { kubectlYaml } from './kubectl-yaml.ts';
import { limits } from './limits.ts';
import type { Complaint } from './manifest.ts';
import type { SourceText } from './source-text.ts';
import { yamlComplaints } from './yaml-complaint.ts';

/** One YAML document: its value, or why it has none. */
export interface ReadDocument {
  readonly document: Document.Parsed;
  readonly complaints: readonly Complaint[];
  /** Plain JSON; undefined where there is a complaint. */
  readonly value?: unknown;
}

/** The documents of a text that {@link findExcess} has looked at; the empty ones are left out. */
export function readDocuments(source: SourceText, allowance: ExpansionAllowance): ReadDocument[] {
  const documents: Document.Parsed[] = [...parseAllDocuments(source.text, kubectlYaml)];
  return documents
    .map((document) => {
      const complaints = documentComplaints(document, source);
      return complaints.length > 0 ? { document, complaints } : readValue(document, source, allowance);
    })
    .filter(({ complaints, value }) => complaints.length > 0 || value !== null);
}

function documentComplaints(document: Document.Parsed, source: SourceText): Complaint[] {
  const complaints = [...directiveComplaints(document, source), ...yamlComplaints(document, source)];
  return complaints.length > 0
    ? complaints
    : [...keyComplaints(document, source), ...aliasComplaints(document, source)];
}

/** kubectl cuts a file at `---` before it reads it, and then a directive is a document that go-yaml refuses. */
function directiveComplaints({ directives }: Document.Parsed, source: SourceText): Complaint[] {
  if (!directives.yaml.explicit) return [];
  const offset = Math.max(source.text.indexOf('%YAML'), 0);
  return [source.complaint('yaml', offset, 'kubectl does not read files with a `%YAML` line.', 'Delete the line.')];
}

function readValue(document: Document.Parsed, source: SourceText, allowance: ExpansionAllowance): ReadDocument {
  const start = document.contents?.range[0] ?? 0;
  const refuse = (message: string): ReadDocument => {
    return {
      document,
      complaints: [source.complaint('limit', start, message, 'Write the copies out, and fewer of them.')],
    };
  };
  try {
    const value: unknown = document.toJS({ maxAliasCount: 100 });
    const expansion = findExpansion(value, limits.depth, allowance);
    if (expansion) return refuse(expansion === 'too deep' ? depthMessage : ALIAS_BOMB);
    // What aliases share is made separate, as in the JSON that kubectl sends.
    return { document, complaints: [], value: JSON.parse(JSON.stringify(value)) };
  } catch (error) {
    if (error instanceof ReferenceError) return refuse(ALIAS_BOMB);
    if (error instanceof Error && error.message.startsWith('Merge sources')) {
      const offset = Math.max(source.text.indexOf('<<', start), start);
      return { document, complaints: [source.complaint('yaml', offset, BAD_MERGE)] };
    }
    throw error;
  }
}

const ALIAS_BOMB = 'With its aliases (`*name`) written out this document is far too large, so it was not read.';
const BAD_MERGE = 'What follows `<<:` has to be an object, or a list of objects.';
