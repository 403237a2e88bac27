import { defineMiddleware } from 'astro:middleware';
import type { StarlightRouteData } from '@astrojs/starlight/route-data';

/**
 * Components of lessons ask Starlight's route for the reader's language, and in a text there is no route: Starlight then
 * throws. So the texts get one that knows the language and nothing else.
 */
export const onRequest = defineMiddleware(({ url, locals }, next) => {
  if (/\/llms[\w-]*\.txt$/.test(url.pathname)) locals.starlightRoute = { entry: { data: {} } } as StarlightRouteData;
  return next();
});
