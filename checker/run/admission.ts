import type { V1Status } from '@kubernetes/client-node';
import type { Manifest } from '../manifests/manifest.ts';

/** What stands between a reader's manifests and the cluster, beside the API server: a grader trusts nobody's. */
export interface Admission {
  /** What keeps a manifest out, in an API server's words; undefined for what may be sent. */
  review(manifest: Manifest): V1Status | undefined;
  /** As whom it is applied, e.g. `system:serviceaccount:node-port:student`; as the checker itself where it is left out. */
  readonly as?: string;
}

/** The reason that such a Status gives, beside which no API server has one of that name. */
export const NOT_TAKEN = 'NotTakenForGrading';
