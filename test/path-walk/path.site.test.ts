import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import type { Path } from '../../checker/probes/path/path.ts';
import type { PathWalk } from '../../src/path-walk/path-element.ts';
import { NARROW, WIDE } from '../site/browser.ts';
import { useElement } from '../site/element-page.ts';
import { violations } from '../site/violations.ts';
import { ANSWERED, REFUSED } from './paths.ts';

const open = useElement('gh-path', 'src/path-walk/path-element.ts', 'gatehouse.path.');

async function walk(page: Page, path: Path): Promise<void> {
  await page.evaluate((path) => Object.assign(document.querySelector('gh-path') as PathWalk, { path }), path);
}

const current = (page: Page) => page.locator('[aria-current=step] .gh-hop-name strong').innerText();
const said = (page: Page) => page.locator('[role=status]').textContent();
const button = (page: Page, act: string) => page.locator(`[data-do=${act}]`);

describe('the road', () => {
  it('tells of each hop what happens, what decided it, and how it is known', async () => {
    const page = await open();
    await walk(page, ANSWERED);
    expect(await page.locator('ol > li').count()).toBe(ANSWERED.hops.length + 1);
    const rule = await page.locator('[data-kind=rule]').innerText();
    expect(rule).toContain('nodePort 30001');
    expect(rule).toContain('derived');
    expect(await page.locator('[data-kind=rule] code').allInnerTexts()).toEqual([
      'Service web',
      'spec.ports[0].nodePort: 30001',
      '10.96.0.20:80',
    ]);
    expect(await page.locator('[data-kind=host-door]').innerText()).toContain('observed');
  });

  it('tells why this Pod, and why not another', async () => {
    const page = await open();
    await walk(page, ANSWERED);
    await page.getByText('Why this Pod?').click();
    await page.getByText('Why not?').click();
    expect(await page.locator('[data-kind=endpoint-slice] ul li').allInnerTexts()).toEqual([
      'web-5d4f-x2x4z 10.244.0.5:8080 taken: it is ready, and was drawn',
      'web-5d4f-b8k2q 10.244.0.6:8080 could have been: it is ready, and was not drawn',
      'web-5d4f-c8k2q 10.244.0.7:8080 never: it is not ready',
    ]);
  });

  it('ends with a bar where the request ended, and with the mistake behind it', async () => {
    const page = await open({ attributes: { 'data-base': '/course/hi' } });
    await walk(page, REFUSED);
    const end = page.locator('.gh-barred');
    expect(await page.locator('ol > li').last().innerText()).toBe(await end.innerText());
    const text = await end.innerText();
    for (const part of ['Connection refused', 'app=wbe', 'deployment.yaml:9', 'service.yaml:7', 'kubectl get']) {
      expect(text).toContain(part);
    }
    expect(await end.locator('a').getAttribute('href')).toBe('/course/hi/lessons/endpoints/');
  });

  it('speaks the page’s language', async () => {
    const page = await open({ language: 'hi-Latn' });
    await walk(page, ANSWERED);
    expect(await page.locator('ol').innerText()).toContain('The Pod has it. (hi)');
    expect(await button(page, 'next').innerText()).toBe('Aage');
  });
});

describe('walking', () => {
  it('goes hop by hop with the keyboard, and no further than the request came', async () => {
    const page = await open();
    await walk(page, REFUSED);
    expect(await current(page)).toBe('This machine');
    expect(await said(page)).toBe('');
    await page.keyboard.press('Tab');
    expect(await button(page, 'back').evaluate((element) => element === document.activeElement)).toBe(true);
    await page.keyboard.press('ArrowRight');
    expect(await current(page)).toBe('localhost');
    expect(await said(page)).toBe('Step 2 of 6: localhost.');
    await page.keyboard.press('End');
    await page.keyboard.press('ArrowRight');
    expect(await current(page)).toBe('Service web');
    expect(await said(page)).toBe('Step 6 of 6: Service web. Connection refused.');
    await page.keyboard.press('ArrowLeft');
    expect(await current(page)).toBe('nodePort 30001');
    await page.keyboard.press('Home');
    expect(await current(page)).toBe('This machine');
  });

  it('never takes the focus away at an end', async () => {
    const page = await open();
    await walk(page, REFUSED);
    await button(page, 'next').focus();
    for (let step = 0; step < 8; step++) await page.keyboard.press('Enter');
    expect(await current(page)).toBe('Service web');
    expect(await button(page, 'next').getAttribute('aria-disabled')).toBe('true');
    expect(await button(page, 'next').evaluate((element) => element === document.activeElement)).toBe(true);
  });

  it('the request travels by itself when it is sent, past every hop, and its end is told', async () => {
    const page = await open();
    await walk(page, REFUSED);
    await page.evaluate(() => {
      const met: string[] = [];
      const look = () => met.push(document.querySelector('[aria-current=step] strong')?.textContent ?? '');
      new MutationObserver(look).observe(document.querySelector('ol') as Element, {
        subtree: true,
        attributeFilter: ['aria-current'],
      });
      Object.assign(window, { met });
      (document.querySelector('gh-path') as PathWalk).send();
    });
    expect(await button(page, 'play').innerText()).toBe('Pause');
    await page.locator('gh-path[data-ended]').waitFor();
    const met = await page.evaluate(() => (window as unknown as { met: string[] }).met);
    expect([...new Set(met)]).toEqual(REFUSED.hops.slice(1).map(({ name }) => name));
    expect(await said(page)).toContain('Connection refused.');
    expect(await button(page, 'play').innerText()).toBe('Play');
  });

  it('jumps to its end for who asks for less motion', async () => {
    const page = await open({ reducedMotion: 'reduce' });
    await walk(page, REFUSED);
    const after = await page.evaluate(() => {
      (document.querySelector('gh-path') as PathWalk).send();
      return {
        at: document.querySelector('[aria-current=step] strong')?.textContent,
        moving: document.getAnimations().length,
      };
    });
    expect(after).toEqual({ at: 'Service web', moving: 0 });
  });
});

it('what users wrote is text, whatever it says', async () => {
  const page = await open();
  const evil = '<img src=x onerror="window.harmed=1">';
  const words = { en: evil, hi: evil };
  const decidedBy = { object: evil, field: evil, value: evil };
  const candidates = (['taken', 'never'] as const).map((chance) => ({
    name: evil,
    address: evil,
    chance,
    isListed: true,
    why: words,
  }));
  const diagnosis = { id: evil, because: evil, places: [{ file: evil }], tryThis: [evil], lesson: '//evil.example/x' };
  await walk(page, {
    from: { from: 'pod', namespace: 'lab', pod: evil },
    url: evil,
    hops: [{ kind: 'pod', name: evil, destination: evil, decidedBy, known: 'derived', said: words, candidates }],
    ending: { kind: 'reset', at: 0, known: 'derived', said: words, diagnosis },
    asForetold: true,
  });
  expect(await page.locator('gh-path img').count()).toBe(0);
  expect(await page.evaluate(() => 'harmed' in window)).toBe(false);
  expect(await page.locator('.gh-asked').innerText()).toBe(`Pod ${evil} asks for ${evil}`);
  // However it is written, it stays below the site's base.
  expect(await page.locator('.gh-diagnosis a').evaluate((a) => (a as HTMLAnchorElement).host)).toBe('gatehouse.test');
});

it('shows a drawing where one is given', async () => {
  const page = await open();
  await walk(page, ANSWERED);
  expect(await page.locator('.gh-figure').isVisible()).toBe(false);
  const figure = '<svg viewBox="0 0 10 10" role="img" aria-label="A road"><path d="M0 0H10"/></svg>';
  await page.evaluate((figure) => Object.assign(document.querySelector('gh-path') as PathWalk, { figure }), figure);
  expect(await page.getByRole('img', { name: 'A road' }).isVisible()).toBe(true);
});

it.for([ANSWERED, REFUSED])('axe finds nothing on a road that ends $ending.kind, in any look', async (path) => {
  const page = await open();
  await walk(page, path);
  await page.evaluate(() => {
    for (const fold of document.querySelectorAll('details')) fold.open = true;
  });
  expect(await violations(page, { colorScheme: 'light', viewport: WIDE })).toEqual([]);
  expect(await violations(page, { colorScheme: 'dark', viewport: NARROW })).toEqual([]);
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(NARROW.width);
});
