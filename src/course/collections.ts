import { z } from 'astro/zod';

export { strings } from './strings.ts';

/** What a lesson says of itself, beside what Starlight's pages say; the modules are in the integration's options. */
export const lesson = z.object({
  module: z.number().int().positive().optional(),
  minutes: z.number().int().positive().optional(),
});
