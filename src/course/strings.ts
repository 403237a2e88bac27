import { z } from 'astro/zod';
import { LAB_WORDS } from '../lab/words.ts';
import { PATH_WORDS } from '../path-walk/words.ts';
import { PICTURE_WORDS } from '../picture/words.ts';

/** What the progress page says only after something happened. */
export const BOARD_WORDS = [
  'count',
  'done',
  'exported',
  'taken',
  'nothing',
  'large',
  'broken',
  'version',
  'ask',
  'forgotten',
] as const;

const KEYS = [
  'learn',
  'minutes',
  'quiz.right',
  'quiz.wrong',
  'lab.task',
  'lab.machine',
  'lab.page',
  'dial.from',
  'dial.address',
  'dial.port',
  'dial.from.pod',
  'dial.from.laptop',
  'dial.address.node',
  'dial.address.service',
  'dial.address.pod',
  'dial.address.localhost',
  'dial.seen.answers',
  'dial.seen.refused',
  'dial.seen.no road',
  'dial.seen.depends',
  'tree.read',
  'notes.paragraph',
  'notes.lesson',
  'captured.output',
  'captured.kind',
  'captured.embedded',
  'read.mark',
  'read.unmark',
  'read.done',
  'read.tick',
  'progress.module',
  'progress.read',
  'progress.right',
  'progress.next',
  'progress.whole',
  'progress.export',
  'progress.import',
  'progress.forget',
  'progress.rescue',
  'progress.noscript',
  'progress.passing',
  'progress.aside',
  'search.failed',
  'here.title',
  'here.loading',
  'here.failed',
  'here.real',
  'here.lacking',
  'here.roadTitle',
  'here.roadLoading',
  ...LAB_WORDS.map((word) => `here.${word}` as const),
  ...BOARD_WORDS.map((word) => `progress.${word}` as const),
  ...PICTURE_WORDS.map((word) => `picture.${word}` as const),
  ...PATH_WORDS.map((word) => `path.${word}` as const),
] as const;

/**
 * What the site's own components say, for every language in content/i18n/. No key is optional: a language that lacks
 * one fails the build.
 */
export const strings = z.object(
  Object.fromEntries(KEYS.map((key) => [`gatehouse.${key}`, z.string()])) as Record<
    `gatehouse.${(typeof KEYS)[number]}`,
    z.ZodString
  >,
);
