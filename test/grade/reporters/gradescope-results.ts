import { z } from 'zod';

const format = z.enum(['text', 'html', 'simple_format', 'md', 'ansi']).optional();
const visibility = z.enum(['hidden', 'after_due_date', 'after_published', 'visible']).optional();

const testSchema = z.strictObject({
  score: z.number().optional(),
  max_score: z.number().optional(),
  status: z.enum(['passed', 'failed']).optional(),
  name: z.string().optional(),
  name_format: format,
  number: z.string().optional(),
  output: z.string().optional(),
  output_format: format,
  tags: z.array(z.string()).optional(),
  visibility,
  extra_data: z.looseObject({}).optional(),
});

/** `results.json` as https://gradescope-autograders.readthedocs.io/en/latest/specs/ has it, without its leaderboard. */
export const resultsSchema = z.strictObject({
  score: z.number().optional(),
  execution_time: z.number().optional(),
  output: z.string().optional(),
  output_format: format,
  test_output_format: format,
  test_name_format: format,
  visibility,
  stdout_visibility: visibility,
  extra_data: z.looseObject({}).optional(),
  tests: z.array(testSchema).optional(),
});
