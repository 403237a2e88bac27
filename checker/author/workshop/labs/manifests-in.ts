import type { ManifestObject } from '../../../manifests/manifest.ts';
import { parseManifests } from '../../../manifests/parse.ts';
import type { Block, Lines, Section } from '../../notes/notes.ts';

/** A Kubernetes object of the notes, and the block that it stands in. */
export interface NotedObject {
  readonly object: ManifestObject;
  readonly at: Lines;
}

/** Every Kubernetes object that some sections write out; those that cannot be read are left in their lesson. */
export function manifestsIn(sections: readonly Section[]): NotedObject[] {
  return sections
    .flatMap(({ blocks }) => blocks.flatMap(withAnswers))
    .flatMap((block) =>
      block.kind === 'code' && block.holds === 'manifest'
        ? parseManifests([{ name: 'notes.yaml', text: block.text }]).manifests.map(({ object }) => ({
            object,
            at: block,
          }))
        : [],
    );
}

function withAnswers(block: Block): readonly Block[] {
  return block.kind === 'question' ? block.answer.flatMap(withAnswers) : [block];
}
