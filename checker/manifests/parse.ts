import { type ReadDocument, readDocuments } from './documents.ts';
import { type Excess, findExcess } from './excess.ts';
import { duplicateComplaints } from './identity.ts';
import { limits, tooBig, tooBigTogether, tooManyFiles } from './limits.ts';
import { locator } from './locate.ts';
import type { Complaint, Manifest, Sheet, SourceFile, Submission } from './manifest.ts';
import { flatten, readObject } from './objects.ts';
import { readSheet } from './sheets.ts';
import { type SourceText, sourceText } from './source-text.ts';

interface Reading {
  readonly manifests: Manifest[];
  readonly sheets: Sheet[];
  readonly complaints: Complaint[];
  readonly allowance: { pieces: number; aliases: number; characters: number };
}

/**
 * Reads manifests as kubectl does: YAML or JSON, many documents to a file, Lists flattened. Never throws for what is
 * written; `earlier` are complaints from getting hold of the files.
 */
export function parseManifests(files: readonly SourceFile[], earlier: readonly Complaint[] = []): Submission {
  const reading: Reading = {
    manifests: [],
    sheets: [],
    complaints: [...earlier],
    allowance: { pieces: limits.pieces, aliases: limits.aliases, characters: limits.totalBytes },
  };
  const taken = takeFiles(files, reading.complaints);
  for (const file of taken) {
    const goOn = readFile(file, reading);
    if (!goOn) break;
  }
  reading.complaints.push(...duplicateComplaints(reading.manifests));
  if (reading.manifests.length + reading.sheets.length + reading.complaints.length === 0)
    reading.complaints.push(nothingWritten(files));
  const { manifests, sheets, complaints } = reading;
  return { manifests, sheets, complaints, files: taken };
}

/** The files that are small enough, alone and together. */
function takeFiles(files: readonly SourceFile[], complaints: Complaint[]): SourceFile[] {
  const taken: SourceFile[] = [];
  let total = 0;
  for (const file of files) {
    if (taken.length === limits.files) return refuse(tooManyFiles(file.name));
    const bytes = byteLength(file.text);
    if (bytes > limits.fileBytes) {
      complaints.push(tooBig(file.name));
      continue;
    }
    total += bytes;
    if (total > limits.totalBytes) return refuse(tooBigTogether(file.name));
    taken.push(file);
  }
  return taken;

  function refuse(complaint: Complaint): SourceFile[] {
    complaints.push(complaint);
    return taken;
  }
}

/** In UTF-8; text that is too long by its characters alone is not encoded to find out. */
function byteLength(text: string): number {
  return text.length > limits.fileBytes ? text.length : new TextEncoder().encode(text).length;
}

/** Whether the files after this one should be read too. */
function readFile(file: SourceFile, reading: Reading): boolean {
  const source = sourceText(file.name, normalize(file.text));
  const unprintable = source.text.search(CONTROL_CHARACTER);
  if (unprintable !== -1) {
    const message = 'There is a control character here: this is not a text file.';
    reading.complaints.push(source.complaint('encoding', unprintable, message, 'Save it as UTF-8 text.'));
    return true;
  }
  const excess = findExcess(source.text, reading.allowance);
  if (excess) return refuseExcess(excess, source, reading);
  return readDocuments(source, reading.allowance).every((read) => takeObjects(read, source, reading));
}

/** What go-yaml refuses, like kubectl with "control characters are not allowed". */
const CONTROL_CHARACTER = /(?![\t\n\r\u0085])\p{Cc}/u;

/** Whether there is room for more. */
function takeObjects({ document, complaints, value }: ReadDocument, source: SourceText, reading: Reading): boolean {
  reading.complaints.push(...complaints);
  for (const candidate of value === undefined ? [] : flatten({ value, path: [] })) {
    if (reading.manifests.length + reading.sheets.length === limits.objects) return refuseObjects(source.file, reading);
    const position = locator(document, candidate.path, source);
    const sheet = readSheet(candidate.value, source.file, position);
    if (sheet) {
      reading.sheets.push(sheet);
      continue;
    }
    const result = readObject(candidate.value, source.file, position);
    if ('complaint' in result) reading.complaints.push(result.complaint);
    else reading.manifests.push({ object: result.object, file: source.file, position });
  }
  return true;
}

/** Without the mark some editors put first, and with the line ends of this century; no offset moves. */
function normalize(text: string): string {
  return text.replace(/^\ufeff/, '').replace(/\r(?!\n)/g, '\n');
}

function refuseExcess({ offset, message, final }: Excess, source: SourceText, { complaints }: Reading): boolean {
  const rest = final ? ' This file and those after it were not read.' : '';
  complaints.push(source.complaint('limit', offset, message + rest, 'Keep only what the lab asks for.'));
  return !final;
}

function refuseObjects(file: string, { complaints }: Reading): boolean {
  const message = `There are more than ${limits.objects} objects by this file; the rest was not read.`;
  complaints.push({ kind: 'limit', file, message, hint: 'Keep only the objects that the lab asks for.' });
  return false;
}

function nothingWritten(files: readonly SourceFile[]): Complaint {
  const [only] = files;
  const message = only
    ? 'No file has a manifest in it: there are only blank lines and comments.'
    : 'There is no manifest here.';
  return {
    kind: 'empty',
    file: files.length === 1 && only ? only.name : '.',
    message,
    hint: 'Write your answer into a file that ends in .yaml, and save it.',
  };
}
