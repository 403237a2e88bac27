import { z } from 'zod';

/** What GitLab reads as code quality: https://docs.gitlab.com/ci/testing/code_quality/#code-quality-report-format. */
export const codeQualitySchema = z.array(
  z.strictObject({
    description: z.string().min(1),
    check_name: z.string().min(1),
    fingerprint: z.string().regex(/^[0-9a-f]{64}$/),
    severity: z.enum(['info', 'minor', 'major', 'critical', 'blocker']),
    // Relative, and without `./`.
    location: z.strictObject({
      path: z.string().regex(/^[^./]/),
      lines: z.strictObject({ begin: z.int().positive() }),
    }),
  }),
);
