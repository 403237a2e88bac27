import { defineCollection } from 'astro:content';
import { docsLoader, i18nLoader } from '@astrojs/starlight/loaders';
import { docsSchema, i18nSchema } from '@astrojs/starlight/schema';
import { z } from 'astro/zod';
import { strings } from './strings.ts';

/** What a lesson says of itself; the modules are in the integration's options. */
const lesson = z.object({
  module: z.number().int().min(1).max(6).optional(),
  minutes: z.number().int().positive().optional(),
});

/** A workshop's pages, and the words of its site: what its `content.config.ts` exports. */
export const collections = {
  docs: defineCollection({ loader: docsLoader(), schema: docsSchema({ extend: lesson }) }),
  i18n: defineCollection({ loader: i18nLoader(), schema: i18nSchema({ extend: strings }) }),
};
