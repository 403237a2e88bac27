import type { FieldPath, Manifest } from '../../manifests/manifest.ts';

/** Something that no lab needs and that could hurt whoever grades. A rule is a file in `rules/` and a line in `rules.ts`. */
export interface AdmissionRule {
  /** As a student and an instructor read it: `host-path`. */
  readonly name: string;
  /** Every place in the object that it keeps out; the object may have any shape. */
  find(manifest: Manifest, policy: AdmissionPolicy): readonly Finding[];
}

export interface Finding {
  readonly path: FieldPath;
  /** What is refused, and why, in one sentence. */
  readonly message: string;
}

/** What a lab's answers may have. */
export interface AdmissionPolicy {
  /** The lab's own, the one that is meant where none is written first. */
  readonly namespaces: readonly string[];
  /** Those that are on the node already: nothing is ever fetched for an answer. */
  readonly images: readonly string[];
}
