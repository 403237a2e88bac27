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
  'gatehouse.dial.from': z.string(),
  'gatehouse.dial.address': z.string(),
  'gatehouse.dial.port': z.string(),
  'gatehouse.dial.from.pod': z.string(),
  'gatehouse.dial.from.laptop': z.string(),
  'gatehouse.dial.address.node': z.string(),
  'gatehouse.dial.address.service': z.string(),
  'gatehouse.dial.address.pod': z.string(),
  'gatehouse.dial.address.localhost': z.string(),
  'gatehouse.dial.seen.answers': z.string(),
  'gatehouse.dial.seen.refused': z.string(),
  'gatehouse.dial.seen.no road': z.string(),
  'gatehouse.dial.seen.depends': z.string(),
  'gatehouse.tree.read': z.string(),
  'gatehouse.notes.paragraph': z.string(),
  'gatehouse.notes.lesson': z.string(),
  'gatehouse.captured.output': z.string(),
  'gatehouse.captured.kind': z.string(),
  'gatehouse.captured.embedded': z.string(),
});
