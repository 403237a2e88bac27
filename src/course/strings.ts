import { z } from 'astro/zod';

/**
 * What the site's own components say, for every language in content/i18n/. No key is optional: a language that lacks
 * one fails the build.
 */
export const strings = z.object({
  'gatehouse.learn': z.string(),
  'gatehouse.minutes': z.string(),
  'gatehouse.quiz.right': z.string(),
  'gatehouse.quiz.wrong': z.string(),
  'gatehouse.lab.task': z.string(),
  'gatehouse.lab.machine': z.string(),
  'gatehouse.lab.page': z.string(),
});
