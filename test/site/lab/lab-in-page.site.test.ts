import { describe, expect, it } from 'vitest';
import { solutionFiles, startFiles, wrongAnswers, wrongFiles } from '../../../checker/lab/answers.ts';
import { loadLab } from '../../../checker/lab/find-lab.ts';
import type { SourceFile } from '../../../checker/manifests/manifest.ts';
import { parseManifests } from '../../../checker/manifests/parse.ts';
import type { Report } from '../../../checker/report/report.ts';
import { runLab } from '../../../checker/run/run-lab.ts';
import { embeddedCluster } from '../../contract/embedded-cluster.ts';
import { useBrowser } from '../browser.ts';
import { apply, check, openLab, sayYes, write } from './bench.ts';

const { open } = useBrowser();

describe('lab 1 in its page', () => {
  it('goes from a fresh page to all green by typing', async () => {
    const page = await open();
    await openLab(page, '01-node-port');
    expect((await check(page)).summary.verdict).toBe('fail');
    for (const file of await solutionFiles(await loadLab('01-node-port'))) await write(page, file);
    const report = await check(page);
    expect(report.summary).toMatchObject({ verdict: 'pass', fail: 0, blocked: 0, error: 0 });
    expect(await page.locator('.gh-verdict').innerText()).toContain('All checks pass.');
  });

  it('names the mistake behind each wrong answer', async () => {
    const lab = await loadLab('01-node-port');
    const page = await open();
    await openLab(page, lab.id);
    const answers = (await wrongAnswers(lab)).filter(({ expected }) => (expected.needs ?? []).length === 0);
    expect(answers.length).toBeGreaterThan(5);
    for (const { slug, expected } of answers) {
      for (const file of await wrongFiles(lab, slug, expected)) await write(page, file);
      const report = await check(page);
      const shown = page.locator(`[data-check="${expected.check}"] [data-diagnosis]`).first();
      expect(report.checks.find(({ id }) => id === expected.check)?.result, slug).toBe('fail');
      expect(await shown.getAttribute('data-diagnosis'), slug).toBe(expected.diagnosis);
    }
  });
});

it('the page reports what the command line reports, apart from times and names', async () => {
  const lab = await loadLab('04-three-ports');
  const page = await open();
  await openLab(page, lab.id);
  for (const files of [await startFiles(lab), await solutionFiles(lab)]) {
    for (const file of files) await write(page, file);
    expect(told(await check(page))).toEqual(told(await judgedInNode(lab.id, files)));
  }
});

it('the three layers of lab 3 answer in a page', async () => {
  const page = await open();
  await openLab(page, '03-load-balancer');
  for (const file of await solutionFiles(await loadLab('03-load-balancer'))) await write(page, file);
  const { checks } = await check(page);
  const layers = checks.filter(({ claim }) => claim.startsWith('Layer '));
  expect(layers.map(({ result }) => result)).toEqual(['pass', 'pass', 'pass']);
});

it('the API server’s answer is underlined at its place in the file', async () => {
  const page = await open();
  await openLab(page, '01-node-port');
  const [file] = (await solutionFiles(await loadLab('01-node-port'))).filter(({ name }) => name === 'service.yaml');
  await write(page, { name: 'service.yaml', text: file?.text.replace('nodePort: 30001', 'nodePort: 99') ?? '' });
  const outcomes = await apply(page);
  expect(outcomes.join('\n')).toContain('provided port is not in the valid range');
  expect(await page.locator('.gh-wrong').innerText()).toBe('99');
});

it('two tabs do not disturb each other', async () => {
  const one = await open();
  const other = await one.context().newPage();
  await openLab(one, '01-node-port');
  await openLab(other, '01-node-port');
  for (const file of await solutionFiles(await loadLab('01-node-port'))) await write(one, file);
  const [right, wrong] = await Promise.all([check(one), check(other)]);
  expect([right.summary.verdict, wrong.summary.verdict]).toEqual(['pass', 'fail']);
});

it('what a reader wrote is there when they come back, and a reset gives it back', async () => {
  const page = await open();
  sayYes(page);
  await openLab(page, '01-node-port');
  await write(page, { name: 'service.yaml', text: '# mine\n' });
  await page.reload();
  await openLab(page, '01-node-port');
  await page.getByRole('tab', { name: 'service.yaml' }).click();
  expect(await page.locator('.cm-content').innerText()).toContain('# mine');
  await page.locator('[data-do=reset]').click();
  await page.getByRole('button', { name: 'Take mine back' }).waitFor();
  expect(await page.locator('.cm-content').innerText()).not.toContain('# mine');
  await page.getByRole('button', { name: 'Take mine back' }).click();
  await page.waitForFunction(() => document.querySelector('.cm-content')?.textContent?.includes('# mine'));
});

it('a link brings a state of the files, which is taken only when the reader says so', async () => {
  const page = await open();
  await openLab(page, '01-node-port');
  await write(page, { name: 'service.yaml', text: '# from a friend\n' });
  await page.locator('.gh-more summary').click();
  await page.locator('[data-do=link]').click();
  const link = await page.locator('.gh-status input').inputValue();
  const friend = await open();
  await openLab(friend, '01-node-port', link);
  await friend.getByRole('tab', { name: 'service.yaml' }).click();
  expect(await friend.locator('.cm-content').innerText()).not.toContain('# from a friend');
  await friend.locator('[data-do=take]').click();
  await friend.waitForFunction(() => document.querySelector('.cm-content')?.textContent?.includes('# from a friend'));
});

it('the downloaded work/ is what an upload brings back', async () => {
  const page = await open();
  await openLab(page, '01-node-port');
  await write(page, { name: 'service.yaml', text: '# carried\n' });
  await page.locator('.gh-more summary').click();
  const downloading = page.waitForEvent('download');
  await page.locator('[data-do=download]').click();
  const zip = await (await downloading).path();
  const other = await open();
  await openLab(other, '01-node-port');
  await other.locator('gh-lab input[type=file]').setInputFiles(zip);
  await other.getByRole('tab', { name: 'service.yaml' }).click();
  await other.waitForFunction(() => document.querySelector('.cm-content')?.textContent?.includes('# carried'));
});

describe('a hostile manifest harms nothing', () => {
  const service = (name: string): string => `apiVersion: v1\nkind: Service\nmetadata: {name: ${name}}\n`;
  const hostile: Readonly<Record<string, string>> = {
    'ten thousand objects': Array.from({ length: 10_000 }, (_, index) => service(`s${index}`)).join('---\n'),
    'a mebibyte': `# ${'x'.repeat(1024 * 1024)}\n`,
    'lists in lists': `a: ${'['.repeat(50_000)}`,
    'a script for a name': service(`'<img src=x onerror="document.title=1">'`),
  };

  it.for(Object.entries(hostile))('%s', async ([, text]) => {
    const page = await open();
    await openLab(page, '01-node-port');
    await page.evaluate((said) => {
      localStorage.setItem(
        'gatehouse.lab.v1.01-node-port',
        JSON.stringify({ files: [{ name: 'a.yaml', text: said }] }),
      );
    }, text);
    await page.reload();
    await openLab(page, '01-node-port');
    const title = await page.title();
    const outcomes = await apply(page);
    expect(outcomes.length).toBeGreaterThan(0);
    expect(await page.title()).toBe(title);
    expect((await check(page)).summary.verdict).toBe('fail');
  });
});

async function judgedInNode(id: string, files: readonly SourceFile[]): Promise<Report> {
  const lab = await loadLab(id);
  const cluster = await embeddedCluster(lab.hostPorts);
  try {
    const submission = parseManifests(files);
    const { signal } = new AbortController();
    return await runLab({ lab, cluster, submission, folder: `work/${id}`, deadlineMs: 30_000, signal });
  } finally {
    await cluster.close();
  }
}

/** A report without what two runs never share: when, how long, which Pods, which addresses. */
function told({ startedAt, durationMs, checks, ...report }: Report): unknown {
  const mask = (text: string): string =>
    text
      .replaceAll(/\b10\.\d+\.\d+\.\d+\b/g, 'ADDRESS')
      .replaceAll(/-[a-z0-9]{8,10}-[a-z0-9]{5}\b/g, '-POD')
      .replaceAll(/(?<!":)\b3\d{4}\b/g, 'PORT');
  const steady = checks.map(({ tries, waitedMs, ...check }) => check);
  return JSON.parse(mask(JSON.stringify({ ...report, checks: steady })));
}
