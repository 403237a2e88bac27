import { z } from 'zod';

/** What one provider's cluster printed: `content/captures/SLUG/PROVIDER.json`. */
export const recordSchema = z.strictObject({
  provider: z.enum(['kind', 'embedded']),
  /** As the API server's `/version` says it. */
  kubernetes: z.string(),
  date: z.iso.date(),
  /** Of the manifests and steps that it was made from. */
  fingerprint: z.string(),
  steps: z.array(
    z.strictObject({
      name: z.string(),
      /** As it was typed, with its variables filled in. */
      run: z.string(),
      /** What the terminal showed: both streams, in order. */
      output: z.string(),
      /** Null where it was still running when the capture ended. */
      exit: z.number().int().nullable(),
    }),
  ),
});

export type CaptureRecord = z.infer<typeof recordSchema>;
export type RecordedStep = CaptureRecord['steps'][number];
