import { totalmem } from 'node:os';
import type { EngineSearch } from '../cluster/kind/engine.ts';
import type { Finding } from './finding.ts';
import { gibibytes } from './gibibytes.ts';

const neededGiB = 4;

/** Whether the machine that the engine runs on (Docker Desktop: its virtual machine) has memory for a cluster. */
export function memoryFindings(search: EngineSearch): Finding[] {
  const bytes = (search.found ? search.engine.memoryBytes : undefined) ?? totalmem();
  const whose = search.found && search.engine.isDesktop ? `${search.engine.name}'s virtual machine` : 'this machine';
  const detail = `${gibibytes(bytes)} in ${whose}`;
  if (bytes >= neededGiB * 1024 ** 3) return [{ level: 'fine', title: 'Memory', detail: `${detail}.` }];
  const fix =
    search.found && search.engine.isDesktop
      ? 'Give it more: Docker Desktop, Settings, Resources.'
      : 'Close what you do not need, or use the embedded cluster.';
  return [{ level: 'warning', title: 'Little memory', detail: `${detail}; a cluster wants ${neededGiB} GiB.`, fix }];
}
