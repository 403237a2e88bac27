import { existsSync } from 'node:fs';
import path from 'node:path';
import { beforeAll, expect, inject, it } from 'vitest';
import { useTab } from './browser.ts';
import { BASE, PUBLISHED } from './built-site.setup.ts';
import { htmlOf, PAGES } from './pages.ts';

/** What the HTML of a page points to, and what can be pointed to in it. */
interface References {
  readonly links: readonly string[];
  readonly anchors: readonly string[];
}

const tab = useTab();
const references = new Map<string, References>();

beforeAll(async () => {
  for (const page of PAGES) references.set(page, await referencesIn(htmlOf(page)));
});

it.for(PAGES)('every link and every anchor on %s leads somewhere', (page) => {
  const lost = references
    .get(page)
    ?.links.filter((link) => !leadsSomewhere(new URL(link, `${PUBLISHED}${BASE}${page}`)));
  expect(lost).toEqual([]);
});

/** Of other sites only the protocol is judged: a test that asks the network fails for reasons that are not ours. */
function leadsSomewhere({ origin, protocol, pathname, hash }: URL): boolean {
  if (origin !== PUBLISHED) return ['https:', 'mailto:', 'data:'].includes(protocol) || isThisMachine(origin);
  const target = decodeURIComponent(pathname);
  if (!target.startsWith(`${BASE}/`)) return false;
  const page = target.slice(BASE.length);
  if (!existsSync(fileOf(page))) return false;
  return hash === '' || references.get(page)?.anchors.includes(decodeURIComponent(hash.slice(1))) === true;
}

/** A lesson may send the reader to a port that the lab opened. */
function isThisMachine(origin: string): boolean {
  return origin.startsWith('http://localhost:');
}

function fileOf(page: string): string {
  return path.join(inject('siteFolder'), page.endsWith('/') ? `${page}index.html` : page);
}

/** Parsed by a browser, which knows what is a link and what only looks like one in a listing. */
function referencesIn(html: string): Promise<References> {
  return tab().evaluate((html) => {
    const parsed = new DOMParser().parseFromString(html, 'text/html');
    const values = (selector: string, attribute: string) =>
      [...parsed.querySelectorAll(selector)].map((element) => element.getAttribute(attribute) ?? '');
    // Starlight tells search engines an address even of the 404 page, which they must not list.
    const unlisted = parsed.querySelector('meta[name=robots][content~=noindex]') !== null;
    const addresses = 'link[rel=canonical], link[rel=alternate], meta[property="og:url"]';
    if (unlisted) for (const address of parsed.querySelectorAll(addresses)) address.remove();
    return {
      links: [
        ...values('[href]', 'href'),
        ...values('[src]', 'src'),
        ...values('meta[property="og:image"], meta[property="og:url"]', 'content'),
        ...values('[srcset]', 'srcset').flatMap((set) =>
          set.split(',').map((entry) => entry.trim().split(' ')[0] ?? ''),
        ),
      ],
      anchors: values('[id]', 'id'),
    };
  }, html);
}
