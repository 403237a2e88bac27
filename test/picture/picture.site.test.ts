import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import type { ClusterObjects } from '../../src/picture/cluster-objects.ts';
import { clusterView } from '../../src/picture/cluster-view.ts';
import type { ClusterPicture } from '../../src/picture/picture-element.ts';
import { NARROW, WIDE } from '../site/browser.ts';
import { useElement } from '../site/element-page.ts';
import { violations } from '../site/violations.ts';
import { deployment, entry, objects, pod, service, slice } from './objects.ts';

const open = useElement('gh-cluster-picture', 'src/picture/picture-element.ts', 'gatehouse.picture.');

/** Gives the picture a cluster, and waits until it is drawn. */
async function show(page: Page, some: Partial<ClusterObjects>): Promise<void> {
  await page.evaluate(
    (view) =>
      new Promise((drawn) => {
        const picture = document.querySelector('gh-cluster-picture') as ClusterPicture;
        picture.view = view;
        requestAnimationFrame(() => requestAnimationFrame(drawn));
      }),
    clusterView(objects(some)),
  );
}

const said = (page: Page) => page.locator('[role=status]');

function web(...pods: ReturnType<typeof pod>[]): Partial<ClusterObjects> {
  const ready = (one: (typeof pods)[number]) => one.status?.conditions?.[0]?.status === 'True';
  const entries = pods.map((one, n) => entry(one.metadata?.name ?? '', `10.244.0.${5 + n}`, ready(one)));
  return {
    nodes: [{ metadata: { name: 'gatehouse-control-plane' } }],
    hostPorts: [{ hostPort: 8080, nodePort: 30001 }],
    services: [service('web', { type: 'NodePort', clusterIP: '10.96.0.20', ports: [{ port: 80, nodePort: 30001 }] })],
    endpointSlices: [slice('web', entries)],
    deployments: [deployment('web', pods.filter(ready).length, pods.length)],
    pods,
  };
}

const [one, two] = [pod('web-5d4f-one', { of: 'web' }), pod('web-5d4f-two', { of: 'web' })];

it('leads from the door to the gate, and from the list to each Pod: drawn through if it is ready, else dashed', async () => {
  const page = await open();
  await show(page, web(one, pod('web-5d4f-two', { of: 'web', ready: false })));
  expect(await page.locator('.gh-gate').innerText()).toBe('30001');
  expect(await page.locator('.gh-roads .gh-taken').count()).toBe(2);
  expect(await page.locator('.gh-roads .gh-possible').count()).toBe(1);
});

it('a Pod that stays keeps its element, and nothing of it is written again', async () => {
  const page = await open();
  await show(page, web(one, two));
  await page.evaluate(() => {
    const kept = document.querySelector('[data-pod$=one]') as HTMLElement & { changed?: number };
    kept.changed = 0;
    new MutationObserver((all) => (kept.changed = all.length)).observe(kept, {
      subtree: true,
      childList: true,
      attributes: true,
      characterData: true,
    });
  });
  await show(page, web(one, pod('web-5d4f-three', { of: 'web', made: 1 })));
  const kept = page.locator('[data-pod$=one]');
  expect(await kept.evaluate((element: HTMLElement & { changed?: number }) => element.changed)).toBe(0);
  expect(await page.locator('[data-pod$=three].gh-arrives').count()).toBe(1);
});

it('a view that says nothing new changes nothing in the page', async () => {
  const page = await open();
  await show(page, web(one, two));
  await page.evaluate(() => {
    const picture = document.querySelector('gh-cluster-picture') as HTMLElement & { changes?: string[] };
    picture.changes = [];
    new MutationObserver((all) =>
      picture.changes?.push(...all.map(({ type, target }) => `${type} ${target.nodeName}`)),
    ).observe(picture, { subtree: true, childList: true, attributes: true, characterData: true });
  });
  await show(page, web(one, two));
  const changes = page.locator('gh-cluster-picture');
  expect(await changes.evaluate((element: HTMLElement & { changes?: string[] }) => element.changes)).toEqual([]);
});

it('a Pod that goes is struck out first, and then away', async () => {
  const page = await open();
  await show(page, web(one, two));
  await show(page, web(one));
  const gone = page.locator('[data-pod$=two]');
  expect(await gone.evaluate((element) => getComputedStyle(element).textDecorationLine)).toBe('line-through');
  expect(await gone.evaluate((element) => element.getAnimations().length)).toBe(1);
  await gone.waitFor({ state: 'detached' });
});

it('nothing moves for who asks for less motion', async () => {
  const page = await open({ reducedMotion: 'reduce' });
  await show(page, web(one, two));
  await show(page, web(two, pod('web-5d4f-three', { of: 'web' })));
  expect(await page.locator('[data-leaving]').count()).toBeGreaterThan(0);
  expect(await page.evaluate(() => document.getAnimations().length)).toBe(0);
});

describe('what changed is told', () => {
  it('in sentences, and not at first', async () => {
    const page = await open();
    await show(page, web(pod('web-5d4f-one', { of: 'web', ready: false }), two));
    await page.waitForTimeout(400);
    expect(await said(page).textContent()).toBe('');
    await show(page, web(one, two));
    await page.waitForFunction(() => document.querySelector('[role=status]')?.textContent);
    expect(await said(page).textContent()).toBe('Pod web-5d4f-one is ready. Service web has 2 endpoints.');
  });

  it('in the page’s language', async () => {
    const page = await open({ language: 'hi-Latn' });
    await show(page, web(one, two));
    await show(page, web(one));
    await page.waitForFunction(() => document.querySelector('[role=status]')?.textContent);
    expect(await said(page).textContent()).toBe('Pod web-5d4f-two chala gaya. Service web ka 1 endpoint hai.');
  });

  it('summed up, and at most once a second', async () => {
    const page = await open();
    await page.evaluate(() => {
      const told: { at: number; text: string }[] = [];
      const status = document.querySelector('[role=status]');
      if (!status) throw new Error('nobody tells');
      new MutationObserver(() => told.push({ at: performance.now(), text: status.textContent })).observe(status, {
        childList: true,
      });
      Object.assign(window, { told });
    });
    for (let ready = 0; ready <= 20; ready++) {
      const pods = Array.from({ length: 20 }, (_, n) => pod(`web-5d4f-${n}`, { of: 'web', ready: n < ready }));
      await show(page, web(...pods));
      await page.waitForTimeout(80);
    }
    await page.waitForTimeout(1200);
    const told = await page.evaluate(() => (window as unknown as { told: { at: number; text: string }[] }).told);
    const apart = told.slice(1).map(({ at }, n) => at - (told[n]?.at ?? 0));
    expect(told.length).toBeGreaterThan(1);
    expect(told.length).toBeLessThan(6);
    expect(Math.min(...apart)).toBeGreaterThan(950);
    expect(told.at(-1)?.text).toMatch(/^\d+ Pods are ready\. Service web has 20 endpoints\.$/);
  });
});

it('names from users are text, whatever they say', async () => {
  const page = await open();
  const evil = '<img src=x onerror="window.harmed=1">"]\' --';
  const hostPorts = [{ hostPort: 1, nodePort: 30001 }];
  await show(page, {
    hostPorts,
    nodes: [{ metadata: { name: evil } }],
    pods: [pod(evil, { ip: evil, waiting: evil, namespace: 'lab' })],
    services: [
      service(evil, {
        type: 'LoadBalancer',
        clusterIP: evil,
        ports: [{ port: 80, nodePort: 30001, targetPort: evil }],
      }),
    ],
    endpointSlices: [slice(evil, [entry(evil, evil)])],
    deployments: [deployment(evil, 1, 1)],
    ingresses: [
      {
        metadata: { name: evil },
        spec: {
          rules: [
            { host: evil, http: { paths: [{ path: evil, pathType: 'Exact', backend: { service: { name: evil } } }] } },
          ],
        },
      },
    ],
  });
  expect(await page.locator('gh-cluster-picture img').count()).toBe(0);
  expect(await page.evaluate(() => 'harmed' in window)).toBe(false);
  // Its key is a selector's own trouble; its roads are there all the same.
  expect(await page.locator('.gh-roads > g').count()).toBe(2);
  expect(await page.locator('tbody th').last().textContent()).toBe(evil);
});

it('the table says all that the picture shows, with whole names', async () => {
  const page = await open();
  await show(
    page,
    web(
      pod('a-name-that-is-much-too-long-for-a-flat-5d4f-x2x4z', {
        of: 'web',
        ip: '10.244.0.5',
        waiting: 'CrashLoopBackOff',
      }),
    ),
  );
  await page.locator('summary').click();
  const rows = await page
    .locator('tbody tr')
    .evaluateAll((all) => all.map((row) => [...row.children].map((cell) => cell.textContent)));
  expect(rows).toEqual([
    ['Door', 'localhost:8080', 'localhost', '', 'nodePort 30001, Service web'],
    ['Node', 'gatehouse-control-plane', '', 'ready', ''],
    [
      'Service',
      'web',
      '10.96.0.20:80, nodePort 30001',
      'NodePort, 1 of 1 ready',
      'Pod a-name-that-is-much-too-long-for-a-flat-5d4f-x2x4z, 10.244.0.5:80 (ready)',
    ],
    ['Deployment', 'web', '', '1 of 1 ready', ''],
    [
      'Pod',
      'a-name-that-is-much-too-long-for-a-flat-5d4f-x2x4z',
      '10.244.0.5',
      'keeps crashing (CrashLoopBackOff)',
      '',
    ],
  ]);
  const short = page.locator('[data-pod] [title]');
  expect(await short.innerText()).toMatch(/^a-name-th.*…/);
  expect(await short.getAttribute('title')).toBe('a-name-that-is-much-too-long-for-a-flat-5d4f-x2x4z');
});

it('nothing has to be scrolled sideways, on a phone or at a desk', async () => {
  const page = await open();
  const names = Array.from({ length: 24 }, (_, n) => `web-5d4f-${n}abcdefghijklmnop`);
  await show(page, web(...names.map((name) => pod(name, { of: 'web', ip: '10.244.100.100' }))));
  await page.locator('summary').click();
  for (const width of [320, 360, 736, 1440]) {
    await page.setViewportSize({ width, height: 800 });
    expect(await page.evaluate(() => document.documentElement.scrollWidth), `${width} px`).toBeLessThanOrEqual(width);
  }
});

it('a printed picture is as wide as paper, and on paper its roads still lead from place to place', async () => {
  const page = await open();
  await show(page, web(one, two));
  const ends = () =>
    page.evaluate(() => {
      const roads = [...document.querySelectorAll('.gh-roads .gh-head')].map((head) => head.getBoundingClientRect());
      const flats = [...document.querySelectorAll('[data-pod], [data-gate]')].map((flat) =>
        flat.getBoundingClientRect(),
      );
      return roads.filter((road) => flats.some((flat) => Math.abs(flat.left - road.right) < 2)).length;
    });
  expect(await ends()).toBe(3);
  await page.evaluate(() => dispatchEvent(new Event('beforeprint')));
  expect(await page.locator('gh-cluster-picture').evaluate((picture) => picture.clientWidth)).toBe(640);
  expect(await ends()).toBe(3);
});

it('axe finds nothing, in any look', async () => {
  const page = await open();
  await show(page, web(one, pod('web-5d4f-two', { of: 'web', waiting: 'ImagePullBackOff', phase: 'Pending' })));
  await page.locator('summary').click();
  expect(await violations(page, { colorScheme: 'light', viewport: WIDE })).toEqual([]);
  expect(await violations(page, { colorScheme: 'dark', viewport: NARROW })).toEqual([]);
});
