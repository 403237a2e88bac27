import { mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { diagnoseMachine } from '../../checker/doctor/doctor.ts';

afterEach(() => {
  vi.unstubAllEnvs();
});

describe('diagnoseMachine', () => {
  it('on a machine with nothing says that everything still works, and nothing is a problem', async () => {
    vi.stubEnv('PATH', await mkdtemp(join(tmpdir(), 'gatehouse-path-')));
    vi.stubEnv('KIND_EXPERIMENTAL_PROVIDER', undefined);
    const findings = await diagnoseMachine({ ports: [] });
    expect(findings[0]).toEqual({
      level: 'fine',
      title: 'Embedded cluster',
      detail: 'Without a container engine everything still works: the labs run on the embedded cluster.',
    });
    const titles = findings.map((one) => one.title);
    expect(titles).toEqual(expect.arrayContaining(['No container engine', 'No kind', 'No kubectl', 'Disk']));
    expect(findings.filter((one) => one.level === 'problem')).toEqual([]);
  });

  it('gives a fix with each thing that is not fine', async () => {
    for (const finding of await diagnoseMachine({ ports: [30001] })) {
      if (finding.level !== 'fine') expect(finding.fix, finding.title).toBeTruthy();
    }
  });

  it('reports what it could not look at instead of throwing', async () => {
    const findings = await diagnoseMachine({ ports: [70_000] });
    expect(findings).toContainEqual(
      expect.objectContaining({ level: 'warning', title: 'Could not look at the ports', detail: expect.any(String) }),
    );
  });
});
