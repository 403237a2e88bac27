import { z } from 'zod';

const fraction = z.number().min(0).max(1);

/** `grading.yaml`: what marks are made of. Everything may be left out. */
export const settingsSchema = z.strictObject({
  version: z.literal(1).describe('of this format'),
  labs: z
    .record(
      z.string(),
      z.strictObject({
        weight: z.number().positive().optional().describe('the points it counts for; else what its checks add up to'),
        deadline: z.iso.datetime({ offset: true }).optional().describe('of this lab, in place of the common one'),
      }),
    )
    .default({})
    .describe('by id: 01-node-port'),
  deadline: z.iso
    .datetime({ offset: true })
    .optional()
    .describe('common to all labs; a roster may give a student another'),
  partialCredit: z.boolean().default(true).describe('false: all of a lab’s points, or none'),
  attempts: z
    .strictObject({
      most: z.int().min(1).default(100).describe('further ones are not judged'),
      count: z.enum(['best', 'first', 'last']).default('best').describe('which attempt counts, lab by lab'),
    })
    .prefault({}),
  late: z
    .strictObject({
      graceMinutes: z.number().min(0).default(0).describe('how much later is in time still'),
      perDay: fraction.default(0).describe('which part of the points each day begun costs: 0.1'),
      most: fraction.default(1).describe('which part lateness costs at most'),
    })
    .prefault({}),
});

export type Settings = z.infer<typeof settingsSchema>;

/** What holds without a `grading.yaml`. */
export const USUAL_SETTINGS: Settings = settingsSchema.parse({ version: 1 });
