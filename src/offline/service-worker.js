// VERSION (of the build) and FIRST (paths to keep at once) stand above this text in the published file.
const CACHE = `gatehouse-${VERSION}`;
const HOME = self.registration.scope;

self.addEventListener('install', (event) => {
  event.waitUntil(keep(FIRST.map((path) => HOME + path)));
});

self.addEventListener('activate', (event) => {
  event.waitUntil(takeOver());
});

// The page that brings this worker is older than it, and tells what it consists of.
self.addEventListener('message', (event) => {
  event.waitUntil(keep(event.data.filter(isOurs)));
});

self.addEventListener('fetch', (event) => {
  const { request } = event;
  if (request.method !== 'GET' || !isOurs(request.url)) return;
  const hashed = request.url.startsWith(`${HOME}_astro/`);
  event.respondWith(hashed ? cacheFirst(request) : networkFirst(request));
});

/** Pictures for links and the printed course are for others, or large. */
function isOurs(url) {
  const path = url.slice(HOME.length);
  return url.startsWith(HOME) && !/^og\/|\.pdf$/.test(path);
}

async function keep(urls) {
  const cache = await caches.open(CACHE);
  await Promise.allSettled(urls.map((url) => cache.add(url)));
}

async function takeOver() {
  const names = await caches.keys();
  const old = names.filter((name) => name.startsWith('gatehouse-') && name !== CACHE);
  await Promise.all(old.map((name) => caches.delete(name)));
  await self.clients.claim();
}

/** A file whose name changes with its content. */
async function cacheFirst(request) {
  return (await caches.match(request)) ?? fetched(request);
}

/** A page is fresh where there is a network, else as it was last seen, else the page that says that it is not there. */
async function networkFirst(request) {
  try {
    return await fetched(request);
  } catch (offline) {
    const kept = await caches.match(request, { ignoreSearch: true });
    const missing = request.mode === 'navigate' ? await caches.match(`${HOME}404.html`) : undefined;
    if (kept ?? missing) return kept ?? missing;
    throw offline;
  }
}

async function fetched(request) {
  const response = await fetch(request);
  if (response.ok && response.type === 'basic' && !response.redirected) {
    const cache = await caches.open(CACHE);
    await cache.put(request, response.clone());
  }
  return response;
}
