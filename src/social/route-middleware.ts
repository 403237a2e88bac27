import { defineRouteMiddleware } from '@astrojs/starlight/route-data';
import { CARD_SIZE } from './card.ts';

/**
 * Tells whoever shows a link to a page which picture is its own. Such addresses must be whole. A page that no search
 * engine may list, as the printed course, is not there to be shown and has none.
 */
export const onRequest = defineRouteMiddleware(({ site, locals }) => {
  const { entry, head } = locals.starlightRoute;
  if (head.some(({ attrs }) => attrs?.['name'] === 'robots')) return;
  const base = import.meta.env.BASE_URL.replace(/\/?$/, '/');
  const image = new URL(`${base}og/${entry.id || 'index'}.png`, site).href;
  const meta = (attrs: Record<string, string>) => head.push({ tag: 'meta', attrs, content: '' });
  meta({ property: 'og:image', content: image });
  meta({ property: 'og:image:width', content: String(CARD_SIZE.width) });
  meta({ property: 'og:image:height', content: String(CARD_SIZE.height) });
  meta({ property: 'og:image:alt', content: entry.data.title });
  meta({ name: 'twitter:image', content: image });
});
