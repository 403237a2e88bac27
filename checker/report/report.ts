import { z } from 'zod';

/** What a run of a lab found out: data, for reporters, graders and pages. `version` changes when a reader would break. */
export const reportSchema = z.strictObject({
  version: z.literal(1),
  lab: z.strictObject({
    id: z.string(),
    title: z.string(),
    lesson: z.string(),
    /** What was drawn for this reader: equal answers to unequal values are no accident. */
    values: z.record(z.string(), z.union([z.string(), z.number()])).optional(),
  }),
  cluster: z.strictObject({ provider: z.string(), name: z.string(), version: z.string() }),
  submission: z.strictObject({ folder: z.string(), files: z.array(z.string()) }),
  startedAt: z.iso.datetime(),
  /** Of this machine's time, in milliseconds. */
  durationMs: z.number(),
  summary: z.strictObject({
    verdict: z.enum(['pass', 'fail', 'could-not-check']),
    pass: z.int(),
    fail: z.int(),
    blocked: z.int(),
    error: z.int(),
    points: z.number(),
    of: z.number(),
  }),
  checks: z.array(
    z.strictObject({
      id: z.string(),
      kind: z.string(),
      claim: z.string(),
      reach: z.enum(['api', 'pod', 'host']),
      result: z.enum(['pass', 'fail', 'blocked', 'error']),
      points: z.number(),
      /** 0 for a check that could not be judged through no fault of the answer: it costs nothing. */
      of: z.number(),
      expected: z.string().optional(),
      seen: z.string().optional(),
      /** Why it is blocked, or what kept us from judging. */
      reason: z.string().optional(),
      /** How often it was looked at, over how much of the cluster's time. */
      tries: z.int().optional(),
      waitedMs: z.number().optional(),
      /** The likeliest mistake first; empty where no known one explains what was seen. */
      diagnoses: z.array(
        z.strictObject({
          id: z.string(),
          because: z.string(),
          places: z.array(z.strictObject({ file: z.string(), line: z.int().optional(), column: z.int().optional() })),
          tryThis: z.array(z.string()),
          lesson: z.string(),
        }),
      ),
      /** Where no known mistake explains it: those that what was seen speaks against. */
      ruledOut: z.array(z.string()).optional(),
    }),
  ),
  warnings: z.array(z.string()),
});

export type Report = z.infer<typeof reportSchema>;
export type CheckReport = Report['checks'][number];
export type DiagnosisReport = CheckReport['diagnoses'][number];
export type CheckResult = CheckReport['result'];
