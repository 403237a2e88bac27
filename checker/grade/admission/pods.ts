import type { Manifest } from '../../manifests/manifest.ts';
import { elements, field, type Part } from './shapes.ts';

/** The Pod spec in an object that makes Pods; undefined in others. */
export function podSpecOf({ object }: Pick<Manifest, 'object'>): Part | undefined {
  const whole: Part = { value: object, path: [] };
  if (object.kind === 'Pod') return field(whole, 'spec');
  const spec = field(whole, 'spec', 'template', 'spec');
  return spec.value === undefined ? undefined : spec;
}

/** Every container of a Pod, of whatever kind. */
export function containersOf(spec: Part): Part[] {
  return ['containers', 'initContainers', 'ephemeralContainers'].flatMap((name) => elements(field(spec, name)));
}
