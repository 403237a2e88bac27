import type { Block, Lines } from '../../notes/notes.ts';

/** A kind config of the notes, as a file that `kind create cluster --config` takes. */
export interface KindConfig {
  readonly name: string;
  readonly text: string;
  readonly at: Lines;
}

/** Each as it is written; one without its head gets it. */
export function kindConfigsIn(blocks: readonly Block[]): KindConfig[] {
  const found = blocks.flatMap((block) => (block.kind === 'code' && block.holds === 'kind-config' ? [block] : []));
  return found.map(({ text, file, line, endLine }, index) => ({
    name: `clusters/kind-config${index === 0 ? '' : `-${index + 1}`}.yaml`,
    text: `${/^kind:\s*Cluster/m.test(text) ? '' : HEAD}${text}\n`,
    at: { file, line, endLine },
  }));
}

const HEAD = 'kind: Cluster\napiVersion: kind.x-k8s.io/v1alpha4\n';
