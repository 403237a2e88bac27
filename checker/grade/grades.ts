import { z } from 'zod';
import { reportSchema } from '../report/report.ts';

/** Something of an answer that never reached a cluster, by the name of the rule that kept it out. */
const refusalSchema = z.strictObject({
  /** For example `host-path`; a file's name in `grade/admission/rules/` or `grade/submissions/`. */
  rule: z.string(),
  /** What was refused and why, in the student's words; no control characters. */
  message: z.string(),
  /** Relative to the lab's folder; `.` for the submission as a whole. */
  file: z.string(),
  /** Both count from 1. */
  line: z.int().optional(),
  column: z.int().optional(),
});

/** One submission × lab, judged. What a submission can write (names, texts) has lost its control characters. */
export const runSchema = z.strictObject({
  student: z.string(),
  /** Counts from 1, in the order of handing in. */
  attempt: z.int(),
  /** The lab's id: `01-node-port`. */
  lab: z.string(),
  /** When it was handed in, where a roster says so. */
  submitted: z.iso.datetime({ offset: true }).optional(),
  /** SHA-256 over everything that decides the verdict: the answer's files, the lab, what was drawn, the provider. */
  digest: z.string(),
  /**
   * `missing`: nothing was handed in for this lab; `refused`: what it is kept it from coming to an end (its refusals say
   * what); `error`: it could not be judged through no fault of its own, however often it was tried.
   */
  outcome: z.enum(['judged', 'missing', 'refused', 'error']),
  /** As the student's own `lab:check` would have told it; only of a run that was judged. */
  report: reportSchema.optional(),
  refusals: z.array(refusalSchema),
  /** Why it could not be judged. */
  reason: z.string().optional(),
  /** What answers are compared by; of those that were handed in. */
  answer: z
    .strictObject({
      /** SHA-256 of the text, comments and all, but for space at the ends of lines. */
      fingerprint: z.string(),
      /** What its values were drawn from. */
      seed: z.string().optional(),
      /** For whom that was drawn, where it was for somebody else. */
      drawnFor: z.string().optional(),
      /** Whether it has a comment that is neither in the start nor in the solution: nobody writes the same by chance. */
      distinctive: z.boolean(),
    })
    .optional(),
  /** Every time it was judged, in order: more than one where a try ended in an error, or several were asked for. */
  tries: z.array(
    z.strictObject({ verdict: z.enum(['pass', 'fail', 'could-not-check', 'error']), failed: z.array(z.string()) }),
  ),
  /** Whether the tries do not agree: somebody should look. */
  flaky: z.boolean(),
  startedAt: z.iso.datetime(),
  /** Of this machine's time, all tries together, in milliseconds. */
  durationMs: z.number(),
});

/** What a student gets for one lab: of the attempt that counts. */
const labMarkSchema = z.strictObject({
  lab: z.string(),
  attempt: z.int(),
  outcome: z.enum(['pass', 'fail', 'missing', 'refused', 'error']),
  /** After weights, partial credit and lateness. */
  points: z.number(),
  /** 0 for what could not be judged through nobody's fault: it costs nothing. */
  of: z.number(),
  /** Where the deadline had passed: by how much, and what part of the points it cost (0 to 1). */
  late: z.strictObject({ seconds: z.number(), penalty: z.number() }).optional(),
  flaky: z.boolean(),
});

const studentMarkSchema = z.strictObject({
  id: z.string(),
  name: z.string().optional(),
  points: z.number(),
  of: z.number(),
  /** Whether any attempt that counts came after its deadline. */
  late: z.boolean(),
  /** Whether some lab could not be judged, and wants somebody to look. */
  incomplete: z.boolean(),
  labs: z.array(labMarkSchema),
});

/** Answers that are too much alike. */
const similaritySchema = z.strictObject({
  lab: z.string(),
  students: z.array(z.string()),
  /** `equal`: the same text though it should differ; `drawn-for-another`: it has what was drawn for somebody else. */
  kind: z.enum(['equal', 'drawn-for-another']),
  detail: z.string(),
});

/** What a grading found out: the one result, from which every format is made. `version` changes when a reader would break. */
export const gradesSchema = z.strictObject({
  version: z.literal(1),
  provider: z.string(),
  /** Which parts of the class are in here: `{ index: 2, of: 5 }`; one, `1 of 1`, where it was not divided. */
  shards: z.array(z.strictObject({ index: z.int(), of: z.int() })),
  labs: z.array(
    z.strictObject({
      id: z.string(),
      title: z.string(),
      /** Counts for that many points, whatever its checks add up to. */
      weight: z.number(),
      checks: z.array(z.strictObject({ id: z.string(), claim: z.string() })),
    }),
  ),
  students: z.array(studentMarkSchema),
  /** Sorted by student, lab, attempt. */
  runs: z.array(runSchema),
  similar: z.array(similaritySchema),
});

export type Grades = z.infer<typeof gradesSchema>;
export type Run = z.infer<typeof runSchema>;
export type Refusal = z.infer<typeof refusalSchema>;
export type StudentMark = z.infer<typeof studentMarkSchema>;
export type LabMark = z.infer<typeof labMarkSchema>;
export type Similarity = z.infer<typeof similaritySchema>;
