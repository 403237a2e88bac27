import type { Document, YAMLError } from 'yaml';
import type { Complaint } from './manifest.ts';
import { printable } from './printable.ts';
import type { SourceText } from './source-text.ts';
import { explainYaml } from './yaml-mistakes/explain.ts';

/** The first error of a document in plain words; those after it are mostly its echo. */
export function yamlComplaints(document: Document.Parsed, source: SourceText): Complaint[] {
  const [first] = document.errors;
  return first ? [yamlComplaint(first, document, source)] : [];
}

function yamlComplaint(error: YAMLError, document: Document.Parsed, source: SourceText): Complaint {
  const { offset, sentence, hint } = explainYaml({ error, document, source });
  const words = printable(error.message, 160);
  return source.complaint('yaml', offset, `${sentence} (The YAML parser says: ${words}.)`, hint);
}
