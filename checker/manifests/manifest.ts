import type { KubernetesObject, V1ObjectMeta } from '@kubernetes/client-node';

/** A student's answer: everything their files say, and everything that is wrong with how they say it. */
export interface Submission {
  readonly manifests: readonly Manifest[];
  /** What is written for the checker, and not for the API server. */
  readonly sheets: readonly Sheet[];
  /** Empty when every file could be read; what is listed here never reached a cluster. */
  readonly complaints: readonly Complaint[];
  /** The files that were read, in the order `kubectl apply -R -f` takes them. */
  readonly files: readonly SourceFile[];
}

export interface SourceFile {
  /** Relative to the submission, with `/` between its parts. */
  readonly name: string;
  readonly text: string;
}

/** One Kubernetes object and where it is written. */
export interface Manifest {
  readonly object: ManifestObject;
  /** Relative to the submission, with `/` between its parts. */
  readonly file: string;
  /**
   * Where the value at `path` starts; with `'key'`, where its name is written. A path that is not written leads to
   * the name of its nearest ancestor that is.
   */
  position(path: FieldPath, part?: 'key' | 'value'): Position;
}

/** A document that no API server knows, and where it is written. */
export interface Sheet extends Pick<Manifest, 'file' | 'position'> {
  readonly kind: SheetKind;
  readonly value: Readonly<Record<string, unknown>>;
}

/** Its apiVersion and kind, as documents of that sort begin. */
export type SheetKind = (typeof SHEET_KINDS)[number];

/** Ours, and the config that `kind create cluster --config` takes. */
export const SHEET_KINDS = [
  'gatehouse.dev/v1 Predictions',
  'gatehouse.dev/v1 Answers',
  'kind.x-k8s.io/v1alpha4 Cluster',
] as const;

/** What every object has to have before kubectl can send it. */
export interface ManifestObject extends KubernetesObject {
  readonly apiVersion: string;
  readonly kind: string;
  readonly metadata: V1ObjectMeta & { readonly name: string };
  readonly [field: string]: unknown;
}

/** For example `['spec', 'ports', 0, 'port']`. */
export type FieldPath = readonly (string | number)[];

/** Both count from 1; the column in UTF-16 code units, as editors do. */
export interface Position {
  readonly line: number;
  readonly column: number;
}

/** Something in a submission that keeps it, or a part of it, from being read. */
export interface Complaint {
  readonly kind: ComplaintKind;
  /** Relative to the submission; `.` for the submission as a whole. */
  readonly file: string;
  readonly line?: number;
  readonly column?: number;
  /** What is wrong, in one or two sentences. */
  readonly message: string;
  /** What to do about it. */
  readonly hint?: string;
  /** The source line with its number, and a caret under the place; two lines. */
  readonly excerpt?: string;
}

/**
 * - `yaml`: the text is not YAML (or JSON), or not what kubectl takes for it
 * - `limit`: too big, too deep or too many
 * - `not-an-object`: a document that is a list or a plain value
 * - `incomplete`: an object without apiVersion, kind or name
 * - `twice`: the same object in two places
 * - `encoding`: not text, or text in an encoding that is not read
 * - `unreadable`: a file that cannot be opened, or is no file
 * - `outside`: a link that leads out of the folder
 * - `empty`: nothing to apply
 */
export type ComplaintKind =
  | 'yaml'
  | 'limit'
  | 'not-an-object'
  | 'incomplete'
  | 'twice'
  | 'encoding'
  | 'unreadable'
  | 'outside'
  | 'empty';
