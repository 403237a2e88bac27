import { createHash } from 'node:crypto';
import { readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import type { Capture, ProviderOfCaptures } from './capture.ts';
import { type CaptureRecord, recordSchema } from './record.ts';

/** Changes whenever the manifests or the steps do, so that an old record is noticed. */
export function fingerprint({ source }: Capture): string {
  return createHash('sha256').update(source).digest('hex').slice(0, 16);
}

/** @throws {Error} when there is none, or it is not one. */
export async function readRecord(capture: Capture, provider: ProviderOfCaptures): Promise<CaptureRecord> {
  return recordSchema.parse(JSON.parse(await readFile(recordFile(capture, provider), 'utf8')));
}

export async function writeRecord(capture: Capture, record: CaptureRecord): Promise<void> {
  const text = JSON.stringify(recordSchema.parse(record), undefined, 2);
  await writeFile(recordFile(capture, record.provider), `${text}\n`);
}

function recordFile({ folder }: Capture, provider: ProviderOfCaptures): string {
  return path.join(folder, `${provider}.json`);
}
