import type { Kubectl } from './context.ts';
import { complaint } from './errors.ts';
import { type Resource, resourceNamed, resourcesNamed } from './resources.ts';

/** Objects that a command line means: all of a kind, or one by its name. */
export interface Selected {
  readonly resource: Resource;
  readonly name?: string;
}

const MIXED =
  "there is no need to specify a resource type as a separate argument when passing arguments in resource/name form (e.g. 'kubectl get resource/<resource_name>' instead of 'kubectl get resource resource/<resource_name>'";

/**
 * `svc,pods`, `pod a b` or `pod/a svc/b`. Texts: cli-runtime pkg/resource/builder.go.
 * @throws {CommandError}
 */
export async function selectedBy({ resources }: Kubectl, words: readonly string[]): Promise<Selected[]> {
  const [kinds = '', ...names] = words;
  const isSlashed = words.some((word) => word.includes('/'));
  if (isSlashed && words.some((word) => !word.includes('/'))) throw complaint(MIXED);
  const known = await resources();
  if (isSlashed) return words.map((word) => slashed(known, word));
  const found = resourcesNamed(known, kinds);
  if (names.length === 0) return found.map((resource) => ({ resource }));
  return found.flatMap((resource) => names.map((name) => ({ resource, name })));
}

function slashed(known: readonly Resource[], word: string): Selected {
  const [kind = '', name = '', ...more] = word.split('/');
  if (kind === '' || name === '' || more.length > 0)
    throw complaint('arguments in resource/name form must have a single resource and name');
  return { resource: resourceNamed(known, kind), name };
}
