import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { marked, NOTHING } from '../../../src/progress/record.ts';

const KEY = 'gatehouse.progress.v1';
const ASIDE = 'gatehouse.progress.unreadable';
const read = marked(NOTHING, 'dns', true);
let stored: Map<string, string>;

/** Each test has a page of its own: the module remembers as long as a page lives. */
async function page(storage: Partial<Storage> = {}) {
  vi.resetModules();
  vi.stubGlobal('localStorage', {
    getItem: (key: string) => stored.get(key) ?? null,
    setItem: (key: string, text: string) => stored.set(key, text),
    removeItem: (key: string) => stored.delete(key),
    ...storage,
  });
  return import('../../../src/progress/kept.ts');
}

function refuse(): never {
  throw new DOMException('The operation is insecure.', 'SecurityError');
}

beforeEach(() => {
  stored = new Map();
  vi.stubGlobal('dispatchEvent', () => true);
});
afterEach(() => {
  vi.unstubAllGlobals();
});

describe('what the browser keeps', () => {
  it('is there for the next page', async () => {
    (await page()).change(() => read);
    const next = await page();
    expect(next.kept()).toEqual(read);
    expect(next.lasts()).toBe(true);
  });

  it('is not written when nothing changed', async () => {
    const { change } = await page();
    change((progress) => progress);
    expect(stored.size).toBe(0);
  });

  it('lives as long as the page where storage is refused', async () => {
    const { change, kept, lasts, unreadable } = await page({ getItem: refuse, setItem: refuse, removeItem: refuse });
    change(() => read);
    expect(kept()).toEqual(read);
    expect(lasts()).toBe(false);
    expect(unreadable()).toBeUndefined();
  });

  it('lives as long as the page where storage is full, and what was there stays', async () => {
    stored.set(KEY, 'damaged');
    const { change, kept, lasts } = await page({ setItem: refuse });
    change(() => read);
    expect(kept()).toEqual(read);
    expect(lasts()).toBe(false);
    expect(stored.get(KEY)).toBe('damaged');
  });

  it('is put aside where it cannot be read, beside what was put there before', async () => {
    stored.set(KEY, '{"version":9}');
    stored.set(ASIDE, 'older');
    const { change, unreadable } = await page();
    change(() => read);
    expect(unreadable()).toBe('older\n{"version":9}');
    expect((await page()).kept()).toEqual(read);
  });

  it('is gone when the reader says so, with what was put aside', async () => {
    stored.set(ASIDE, 'older');
    const { change, forget, kept } = await page();
    change(() => read);
    forget();
    expect(kept()).toEqual(NOTHING);
    expect(stored.size).toBe(0);
  });
});
