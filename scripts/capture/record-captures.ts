import type { V1Pod, V1PodTemplateSpec } from '@kubernetes/client-node';
import type { Waiting } from '../../checker/cluster/provider.ts';
import { hostPortsOfLabs } from '../../checker/lab/host-ports.ts';
import { act, type Theatre } from './act.ts';
import type { Capture, ProviderOfCaptures } from './capture.ts';
import { fingerprint, writeRecord } from './record-file.ts';
import { withEmbedded, withKind } from './theatre.ts';

export interface Recording {
  readonly provider: ProviderOfCaptures;
  readonly captures: readonly Capture[];
  readonly signal: AbortSignal;
  readonly say: (line: string) => void;
}

/** Performs the captures and writes their records: on one kind cluster, or on an embedded one each. */
export async function recordCaptures({ provider, captures, signal, say }: Recording): Promise<void> {
  const waiting: Waiting = { signal, onProgress: say };
  const recordOn = (capture: Capture) => (theatre: Theatre) => record(capture, theatre, signal, say);
  if (provider === 'embedded') {
    for (const capture of captures) await withEmbedded(await hostPortsOfLabs(), waiting, recordOn(capture));
    return;
  }
  say('making a kind cluster (a minute or so) …');
  await withKind([...new Set(captures.flatMap(imagesOf))], waiting, async (theatre) => {
    for (const capture of captures) await recordOn(capture)(theatre);
  });
}

async function record(
  capture: Capture,
  theatre: Theatre,
  signal: AbortSignal,
  say: (line: string) => void,
): Promise<void> {
  const { steps, leftOut } = await act(capture, theatre, signal);
  await writeRecord(capture, {
    provider: theatre.provider,
    kubernetes: theatre.cluster.version,
    date: new Date().toISOString().slice(0, 10),
    fingerprint: fingerprint(capture),
    steps: [...steps],
  });
  say(`${capture.slug}: ${steps.length} steps${leftOut.length > 0 ? `; left out ${leftOut.join('; ')}` : ''}`);
}

function imagesOf({ manifests }: Capture): string[] {
  return manifests.flatMap(({ object }) => {
    const spec = object['spec'] as { template?: V1PodTemplateSpec } & V1Pod['spec'];
    return (spec?.template?.spec ?? spec)?.containers?.flatMap(({ image }) => image ?? []) ?? [];
  });
}
