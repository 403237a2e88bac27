import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import type { HostPort } from '../../checker/cluster/cluster.ts';
import { kindConfig } from '../../checker/cluster/kind/kind-config.ts';
import { hostPortsOfLabs } from '../../checker/lab/host-ports.ts';
import { act } from '../../scripts/capture/act.ts';
import { captureSlugs, loadCapture } from '../../scripts/capture/capture.ts';
import { fingerprint, readRecord } from '../../scripts/capture/record-file.ts';
import { withEmbedded } from '../../scripts/capture/theatre.ts';
import { asWritten } from '../../src/course/as-written.ts';
import { freePort } from '../cluster/host/free-port.ts';
import { expectSamePrinted } from './same-printed.ts';

const captures = await Promise.all((await captureSlugs()).map(loadCapture));

/** The labs' doors on ports that nobody uses, as tests run side by side. */
async function doors(): Promise<HostPort[]> {
  const ofLabs = await hostPortsOfLabs();
  return Promise.all(ofLabs.map(async ({ nodePort }) => ({ nodePort, hostPort: await freePort() })));
}

describe.each(captures.map((capture) => [capture.slug, capture] as const))('capture %s', (_, capture) => {
  it('was recorded as its files stand now; if not: npm run content:capture', async () => {
    const [kind, embedded] = [await readRecord(capture, 'kind'), await readRecord(capture, 'embedded')];
    expect(kind?.fingerprint, 'kind.json').toBe(fingerprint(capture));
    if (embedded) expect(embedded.fingerprint, 'embedded.json').toBe(fingerprint(capture));
  });

  it('has every step that is for kind, with the command as it is written', async () => {
    const record = await readRecord(capture, 'kind');
    const steps = capture.steps.filter(({ providers }) => providers?.includes('kind') ?? true);
    expect(record?.steps.map(({ name }) => name)).toEqual(steps.map(({ name }) => name));
    for (const [index, { run }] of steps.entries())
      expect(record?.steps[index]?.run).toMatch(asWritten(run, Object.keys(capture.vars)));
  });

  it('prints on the embedded cluster what it prints on kind', async () => {
    const [kind, embedded] = [await readRecord(capture, 'kind'), await readRecord(capture, 'embedded')];
    const ofBoth = (embedded?.steps ?? []).map(({ name }) => kind?.steps.find((step) => step.name === name));
    expectSamePrinted(
      embedded?.steps ?? [],
      ofBoth.flatMap((step) => step ?? []),
    );
  });

  it('prints on a fresh embedded cluster what was recorded', { timeout: 60_000 }, async ({ signal }) => {
    const record = await readRecord(capture, 'embedded');
    await withEmbedded(await doors(), { signal }, async (theatre) => {
      const { steps } = await act(capture, theatre, signal);
      expectSamePrinted(steps, record?.steps ?? []);
    });
  });
});

describe('the kind config that a capture shows', () => {
  it('is the one that its cluster was made with', async () => {
    const { folder } = await loadCapture('extra-port-mappings');
    const shown = await readFile(path.join(folder, 'kind.yaml'), 'utf8');
    expect(parse(shown)).toEqual(parse(kindConfig({ hostPorts: await hostPortsOfLabs() })));
  });
});
