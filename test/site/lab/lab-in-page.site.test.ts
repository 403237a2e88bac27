import type { Page } from 'playwright-core';
import { describe, expect, inject, it } from 'vitest';
import { solutionFiles, startFiles, wrongAnswers, wrongFiles } from '../../../checker/lab/answers.ts';
import { loadLab } from '../../../checker/lab/find-lab.ts';
import type { SourceFile } from '../../../checker/manifests/manifest.ts';
import { parseManifests } from '../../../checker/manifests/parse.ts';
import type { Report } from '../../../checker/report/report.ts';
import { runLab } from '../../../checker/run/run-lab.ts';
import { serveSite } from '../../../scripts/serve-site.ts';
import { embeddedCluster } from '../../contract/embedded-cluster.ts';
import { NARROW, useBrowser, WIDE } from '../browser.ts';
import { BASE } from '../built-site.setup.ts';
import { urlOf } from '../pages.ts';
import { violations } from '../violations.ts';
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
    const names = new Set<string>();
    for (const { slug, expected } of answers) {
      const files = await wrongFiles(lab, slug, expected);
      for (const { name } of files) names.add(name);
      // A file of the answer before is empty in this one.
      for (const name of names) await write(page, files.find((file) => file.name === name) ?? { name, text: '' });
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

it('a new line begins where YAML goes on, and the keys of an editor indent it and comment it out', async () => {
  const page = await open();
  await openLab(page, '01-node-port');
  await write(page, { name: 'service.yaml', text: 'spec:\n  ports: [{port: 80}]\n  selector:' });
  const press = async (...keys: string[]): Promise<string> => {
    for (const key of keys) await page.keyboard.press(key);
    return (await page.locator('.cm-line').allInnerTexts()).slice(2).join('\n');
  };
  expect(await press('Enter', 'Tab', 'a', 'Enter', 'b')).toBe('  selector:\n    a\n    b');
  expect(await press('Shift+Tab', 'Control+/')).toBe('  selector:\n    a\n  # b');
  expect(await press('Control+/', 'Tab')).toBe('  selector:\n    a\n    b');
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

it('the terminal speaks to the cluster that the checks look at', async () => {
  const page = await open();
  await openLab(page, '01-node-port');
  for (const file of await solutionFiles(await loadLab('01-node-port'))) await write(page, file);
  await check(page);
  await page.locator('gh-lab summary', { hasText: 'Terminal' }).click();
  expect(await typed(page, 'kubectl get service web')).toMatch(
    /web +NodePort +10\.96\.\d+\.\d+ +<none> +80:30001\/TCP/,
  );
  expect(await typed(page, 'curl -s localhost:30001')).toMatch(/Server name: web-/);
  expect(await typed(page, 'kubectl scale deployment web --replicas=1')).toContain('deployment.apps/web scaled');
  await page.locator('.gh-picture[aria-label*="Pods 1, of which 1"]').waitFor();
  expect(await typed(page, 'kubectl get servise')).toContain(`the server doesn't have a resource type "servise"`);
});

it('a request is followed to where it ends, and a changed field ends it elsewhere', async () => {
  const page = await open();
  await page.goto(urlOf('/lessons/journey/'));
  const road = page.locator('gh-road');
  await page.locator('.road > summary').click();
  await road.scrollIntoViewIfNeeded();
  await road.locator('[data-do=send]').click();
  await page.locator('gh-path[data-ended]').waitFor();
  expect(await road.locator('.gh-end').innerText()).toContain('Answered: 200');
  await road.locator('summary').first().click();
  await road.getByRole('tab', { name: 'service.yaml' }).click();
  await road.locator('.cm-content').focus();
  await page.keyboard.press('Control+a');
  await page.keyboard.insertText(await solutionWith('service.yaml', 'targetPort: 80', 'targetPort: 81'));
  await road.locator('[data-do=send]').click();
  await page.locator('.gh-end', { hasText: 'reset' }).waitFor();
  expect(await road.locator('.gh-end').innerText()).toContain('targetPort');
});

it('an open lab has no fault for axe, fits a phone, and says nothing on the console', async () => {
  const page = await open();
  const faults: string[] = [];
  page.on('pageerror', ({ message }) => faults.push(message));
  page.on('console', (message) => {
    if (message.type() === 'error') faults.push(message.text());
  });
  await openLab(page, '01-node-port');
  await check(page);
  await page.evaluate(() => {
    for (const fold of document.querySelectorAll('gh-lab details')) fold.setAttribute('open', '');
  });
  await page.locator('gh-lab [data-do=send]').click();
  await page.locator('gh-path[data-ended]').waitFor();
  const found = [];
  for (const colorScheme of ['light', 'dark'] as const)
    for (const viewport of [WIDE, NARROW]) found.push(...(await violations(page, { colorScheme, viewport })));
  expect(found).toEqual([]);
  // It was narrow last.
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(NARROW.width);
  expect(faults).toEqual([]);
});

it('a lab that was done once is done again when the server is gone', async () => {
  const site = await serveSite(inject('siteFolder'), BASE);
  const page = await open({ serviceWorkers: 'allow' });
  const address = `${site.url}/labs/01-node-port/`;
  await openLab(page, '01-node-port', address);
  await page.waitForFunction(() => navigator.serviceWorker.controller !== null);
  // The first visit is older than its worker; what it fetched is told to it once more.
  await page.reload();
  await openLab(page, '01-node-port', address);
  for (const file of await solutionFiles(await loadLab('01-node-port'))) await write(page, file);
  expect((await check(page)).summary.verdict).toBe('pass');
  const later = [
    'delete',
    'explain',
    'field-path',
    'garbage-collector',
    'gather',
    'in-order',
    'outcomes',
    'prober',
    'remove',
  ];
  await untilKept(page, later);
  await site.close();
  await openLab(page, '01-node-port', address);
  expect((await check(page)).summary.verdict).toBe('pass');
  await write(page, { name: 'service.yaml', text: await solutionWith('service.yaml', 'app: web', 'app: wbe') });
  const { checks } = await check(page);
  expect(checks.flatMap(({ diagnoses }) => diagnoses.map(({ id }) => id))).toContain('selector-matches-no-pod');
  // Another Deployment takes the place of the one before, whose Pods somebody has to take along, and has its Pods probed.
  await write(page, { name: 'service.yaml', text: await solutionWith('service.yaml', '', '') });
  const probe = 'readinessProbe: {httpGet: {path: /, port: 80}}';
  const probed = await solutionWith('deployment.yaml', 'ports:', `${probe}\n          ports:`);
  await write(page, { name: 'deployment.yaml', text: probed });
  expect((await check(page)).summary.verdict).toBe('pass');
});

it('a cluster that lost a part of itself on the way judges nobody, and a new one does', async () => {
  const page = await open({ serviceWorkers: 'block' });
  const isPart = /\/prober-[^/]*\.js$/;
  await page.context().route(isPart, (route) => route.abort());
  await openLab(page, '01-node-port');
  for (const file of await solutionFiles(await loadLab('01-node-port'))) await write(page, file);
  const probe = 'readinessProbe: {httpGet: {path: /, port: 80}}';
  const probed = await solutionWith('deployment.yaml', 'ports:', `${probe}\n          ports:`);
  await write(page, { name: 'deployment.yaml', text: probed });
  await page.locator('[data-do=check]').click();
  await page.locator('gh-lab [role=status]', { hasText: 'could not be fetched' }).waitFor();
  expect(await page.locator('gh-lab .gh-check, gh-lab .gh-verdict').count()).toBe(0);
  await page.context().unroute(isPart);
  await page.locator('[data-do=cluster]').dispatchEvent('click');
  await page.locator('gh-lab [role=status]', { hasText: 'A new cluster' }).waitFor();
  expect((await check(page)).summary.verdict).toBe('pass');
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
    await page.addInitScript((said) => {
      localStorage.setItem(
        'gatehouse.lab.v1.01-node-port',
        JSON.stringify({ files: [{ name: 'a.yaml', text: said }] }),
      );
    }, text);
    await openLab(page, '01-node-port');
    const title = await page.title();
    const outcomes = await apply(page);
    expect(outcomes.length).toBeGreaterThan(0);
    expect(await page.title()).toBe(title);
    expect((await check(page)).summary.verdict).toBe('fail');
  });
});

/** Until the service worker has files of all these names; what a predicate of Playwright's promises, nobody waits for. */
async function untilKept(page: Page, parts: readonly string[]): Promise<void> {
  await page.evaluate(async (wanted) => {
    const isKept = async (part: string): Promise<boolean> => {
      const kept = await Promise.all((await caches.keys()).map(async (name) => (await caches.open(name)).keys()));
      return kept.flat().some(({ url }) => url.includes(`/${part}-`));
    };
    while (!(await Promise.all(wanted.map(isKept))).every(Boolean))
      await new Promise((resolve) => setTimeout(resolve, 50));
  }, parts);
}

/** What a line in the terminal printed. */
async function typed(page: Page, line: string): Promise<string> {
  const output = page.locator('gh-lab .gh-output');
  const before = (await output.innerText()).length;
  await page.locator('gh-lab .gh-prompt input').fill(line);
  await page.keyboard.press('Enter');
  await page.locator('gh-lab .gh-stop').waitFor({ state: 'hidden' });
  return (await output.innerText()).slice(before);
}

/** The solution's file with some other words in it. */
async function solutionWith(file: string, text: string, by: string): Promise<string> {
  const files = await solutionFiles(await loadLab('01-node-port'));
  return (files.find(({ name }) => name === file)?.text ?? '').replace(text, by);
}

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
function told({ checks, ...report }: Report): unknown {
  const mask = (text: string): string =>
    text
      .replaceAll(/\b10\.\d+\.\d+\.\d+\b/g, 'ADDRESS')
      .replaceAll(/-[a-z0-9]{8,10}-[a-z0-9]{5}\b/g, '-POD')
      .replaceAll(/(\w+-POD)(, \1)+/g, '$1')
      .replaceAll(/(?<!":)\b3\d{4}\b/g, 'PORT');
  const steady = checks.map(({ tries: _tries, waitedMs: _waited, ...check }) => check);
  return JSON.parse(mask(JSON.stringify({ ...report, startedAt: '', durationMs: 0, checks: steady })));
}
