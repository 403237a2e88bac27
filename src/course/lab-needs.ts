import { EMBEDDED_CAPABILITIES } from '../../checker/cluster/embedded/capabilities.ts';
import { type DrawnLab, drawValues } from '../../checker/lab/draw.ts';
import type { Lab } from '../../checker/lab/lab.ts';

const labs = import.meta.glob<Lab | DrawnLab>('/labs/*/lab.ts', { eager: true, import: 'default' });

/** What a lab needs of a cluster that the one in a page does not have. */
export function lackingInPage(id: string): string[] {
  const definition = labs[`/labs/${id}/lab.ts`];
  if (!definition) throw new Error(`There is no labs/${id}/lab.ts.`);
  const { needs } = 'bind' in definition ? definition.bind(drawValues(definition.vars, undefined)) : definition;
  return needs.filter((need) => !EMBEDDED_CAPABILITIES.has(need));
}
