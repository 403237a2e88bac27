import type { AdmissionRule } from './rule.ts';
import { addressOutside } from './rules/address-outside.ts';
import { borrowedIdentity } from './rules/borrowed-identity.ts';
import { checkersOwn } from './rules/checkers-own.ts';
import { controllerSnippet } from './rules/controller-snippet.ts';
import { heldFast } from './rules/held-fast.ts';
import { hostAsked } from './rules/host-asked.ts';
import { hostNamespace } from './rules/host-namespace.ts';
import { hostPort } from './rules/host-port.ts';
import { imageNotAllowed } from './rules/image-not-allowed.ts';
import { kindNotAllowed } from './rules/kind-not-allowed.ts';
import { namespaceNotAllowed } from './rules/namespace-not-allowed.ts';
import { privileged } from './rules/privileged.ts';
import { tooManyReplicas } from './rules/too-many-replicas.ts';
import { volumeNotAllowed } from './rules/volume-not-allowed.ts';
import { wayOut } from './rules/way-out.ts';

/** What an object is held against before anything is sent, the gravest first: the first that finds something names the refusal. */
export const ADMISSION_RULES: readonly AdmissionRule[] = [
  kindNotAllowed,
  hostNamespace,
  privileged,
  volumeNotAllowed,
  hostPort,
  hostAsked,
  borrowedIdentity,
  addressOutside,
  wayOut,
  checkersOwn,
  heldFast,
  controllerSnippet,
  namespaceNotAllowed,
  imageNotAllowed,
  tooManyReplicas,
];
