import type { Document, YAMLError } from 'yaml';
import type { SourceText } from '../source-text.ts';

export interface YamlMistake {
  readonly error: YAMLError;
  readonly document: Document.Parsed;
  readonly source: SourceText;
}

export interface YamlExplanation {
  /** Where the reader should look: not always where the parser gave up. */
  readonly offset: number;
  readonly sentence: string;
  readonly hint?: string;
}
