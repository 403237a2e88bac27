import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { readFile, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { type CaptureRecord, recordSchema } from '../../src/course/capture-record.ts';
import type { Capture, ProviderOfCaptures } from './capture.ts';

/** Changes whenever the manifests or the steps do, so that an old record is noticed. */
export function fingerprint({ source }: Capture): string {
  return createHash('sha256').update(source).digest('hex').slice(0, 16);
}

/** Undefined where there is none. @throws {Error} when it is not one. */
export async function readRecord(capture: Capture, provider: ProviderOfCaptures): Promise<CaptureRecord | undefined> {
  const file = recordFile(capture, provider);
  return existsSync(file) ? recordSchema.parse(JSON.parse(await readFile(file, 'utf8'))) : undefined;
}

/** Where nothing could be typed there is no file. */
export async function writeRecord(capture: Capture, record: CaptureRecord): Promise<void> {
  const file = recordFile(capture, record.provider);
  if (record.steps.length === 0) return rm(file, { force: true });
  const text = JSON.stringify(recordSchema.parse(record), undefined, 2);
  await writeFile(file, `${text}\n`);
}

function recordFile({ folder }: Capture, provider: ProviderOfCaptures): string {
  return path.join(folder, `${provider}.json`);
}
