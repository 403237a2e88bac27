import type { EngineSearch } from '../cluster/kind/engine.ts';
import type { EngineTrouble } from '../cluster/kind/engine-trouble.ts';
import type { Finding } from './finding.ts';

const titles: Record<EngineTrouble['reason'], string> = {
  absent: 'No container engine',
  down: 'The container engine does not answer',
  'no permission': 'No permission to use the container engine',
};

/** Whether there is an engine for kind; none at all is no more than a warning, as the labs run without one. */
export function engineFindings(search: EngineSearch): Finding[] {
  if (!search.found) {
    return search.troubles.map(({ reason, problem, fix }) => ({
      level: reason === 'absent' ? 'warning' : 'problem',
      title: titles[reason],
      detail: problem,
      fix,
    }));
  }
  const { name, version } = search.engine;
  return [{ level: 'fine', title: 'Container engine', detail: `${name} ${version} answers.` }];
}
