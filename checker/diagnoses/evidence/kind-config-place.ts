import type { ReadKindConfig } from '../../manifests/kind-config.ts';
import type { FieldPath } from '../../manifests/manifest.ts';
import type { Evidence, Place } from '../diagnosis.ts';

/** The reader's kind config, and how to point into it. */
export interface ConfigAt {
  readonly config: ReadKindConfig;
  at(path: FieldPath): Place[];
}

export function configAt({ kindConfig: config }: Evidence): ConfigAt | undefined {
  return config && { config, at: (path) => [{ file: config.sheet.file, ...config.sheet.position(path) }] };
}

/** What a mapping should have been, as the check that failed asks for it. */
export function askedMapping(facts: Readonly<Record<string, string>> | undefined): {
  hostPort: number;
  nodePort: number;
} {
  return { hostPort: Number(facts?.['hostPort']), nodePort: Number(facts?.['nodePort']) };
}

export const MAPPINGS: FieldPath = ['nodes', 0, 'extraPortMappings'];
