import type { APIRoute } from 'astro';

/** Everything may be read. Pages that are not to be found say so themselves, which a crawler sees only if it may read them. */
export const GET: APIRoute = ({ site }) => {
  const sitemap = new URL(`${import.meta.env.BASE_URL.replace(/\/?$/, '/')}sitemap-index.xml`, site);
  return new Response(`User-agent: *\nAllow: /\n\nSitemap: ${sitemap.href}\n`);
};
