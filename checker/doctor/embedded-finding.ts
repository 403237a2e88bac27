import type { EngineSearch } from '../cluster/kind/engine.ts';
import type { Finding } from './finding.ts';

/** What works whatever else was found. */
export function embeddedFindings(search: EngineSearch): Finding[] {
  const detail = search.found
    ? 'It needs no container engine: the labs run on it too.'
    : 'Without a container engine everything still works: the labs run on the embedded cluster.';
  return [{ level: 'fine', title: 'Embedded cluster', detail }];
}
