/** Brings the service worker once the page is shown, and tells it what this page consists of: it came too late to see. */
async function bringWorker(): Promise<void> {
  await navigator.serviceWorker.register(`${import.meta.env.BASE_URL.replace(/\/?$/, '/')}sw.js`);
  const { active } = await navigator.serviceWorker.ready;
  if (navigator.serviceWorker.controller) return;
  const parts = performance.getEntriesByType('resource').map(({ name }) => name);
  active?.postMessage([location.href.replace(/#.*/, ''), ...parts], []);
}

if ('serviceWorker' in navigator) {
  // A browser may refuse (a private window, no space left): the site is then as it would be without.
  addEventListener('load', () => void bringWorker().catch(() => undefined));
}
