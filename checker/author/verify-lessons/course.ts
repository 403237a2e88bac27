import type { SourceFile } from '../../manifests/manifest.ts';

/** What claims about lessons are held against: the workshop's files, as texts. */
export interface Course {
  /** `content/docs/**` in MDX and Markdown, by names relative to the workshop. */
  readonly pages: readonly SourceFile[];
  /** The folders of `content/docs` with other languages' pages. */
  readonly locales: readonly string[];
  /** Of every lab, by its id. */
  readonly briefs: ReadonlyMap<string, readonly SourceFile[]>;
  /** `content/figures/*.ts`, without `.ts`. */
  readonly figures: ReadonlyMap<string, string>;
  /** `content/captures/*`. */
  readonly captures: ReadonlyMap<string, CaptureFiles>;
  /** Below `public/`, with `/` between their parts. */
  readonly publicFiles: ReadonlySet<string>;
}

/** A capture as it lies in its folder. */
export interface CaptureFiles {
  /** `capture.yaml`; undefined where only records are there. */
  readonly written: string | undefined;
  /** `kind.json` and `embedded.json`, those that are there. */
  readonly records: readonly SourceFile[];
}

/** Something in a course that is not as it should be. */
export interface Problem {
  readonly file: string;
  /** Counts from 1. */
  readonly line: number;
  /** What is wrong, in a sentence without a full stop. */
  readonly wrong: string;
  /** How it should look. */
  readonly write: string;
}

/** One kind of claim about a course; each is a file of this folder. Pure. */
export type Claim = (course: Course) => readonly Problem[];
