import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readSettings } from '../../../checker/grade/settings/read-settings.ts';
import { USUAL_SETTINGS } from '../../../checker/grade/settings/settings.ts';

let folder: string;
let file: string;

beforeAll(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'settings-'));
  file = path.join(folder, 'grading.yaml');
});
afterAll(() => rmSync(folder, { recursive: true }));

function read(text: string) {
  writeFileSync(file, text);
  return readSettings(file, ['01-node-port', '02-cluster-ip-dns']);
}

describe('grading.yaml', () => {
  it('may leave everything out', async () => {
    expect(await read('version: 1\n')).toEqual(USUAL_SETTINGS);
  });

  it('says what it says, and the rest stays usual', async () => {
    const text = 'version: 1\nlabs:\n  01-node-port: {weight: 5}\nlate: {perDay: 0.1}\nattempts: {count: last}\n';
    expect(await read(text)).toEqual({
      ...USUAL_SETTINGS,
      labs: { '01-node-port': { weight: 5 } },
      late: { ...USUAL_SETTINGS.late, perDay: 0.1 },
      attempts: { ...USUAL_SETTINGS.attempts, count: 'last' },
    });
  });

  it.each([
    ['nothing', '', ':1: the file'],
    ['another version', 'version: 2\n', ':1: version'],
    ['no YAML', 'version: 1\nlate: [\n', ':3: '],
    ['an unknown name', 'version: 1\nlate:\n  perWeek: 0.1\n', ':3: nothing is called "perWeek" here'],
    ['an unknown lab', 'version: 1\nlabs:\n  02-cluster-ip-dns: {}\n  99-none: {}\n', ':4: there is no lab "99-none"'],
    ['more than all of the points', 'version: 1\nlate:\n  perDay: 10\n', ':3: late.perDay'],
    ['no points', 'version: 1\nlabs:\n  01-node-port:\n    weight: 0\n', ':4: labs.01-node-port.weight'],
    ['a day without a time', 'version: 1\n\ndeadline: 2026-11-30\n', ':3: deadline'],
    ['another way to count', 'version: 1\nattempts:\n  count: mean\n', ':3: attempts.count'],
    ['no attempts', 'version: 1\nattempts: {most: 0}\n', ':2: attempts.most'],
    ['a list', '- 1\n', ':1: the file'],
  ])('with %s is told so, with file and line', async (_, text, message) => {
    await expect(read(text)).rejects.toThrow(`${file}${message}`);
  });

  it('that is not there is told so', async () => {
    await expect(readSettings(path.join(folder, 'none.yaml'), [])).rejects.toThrow('cannot be read');
  });
});
