/**
 * The folder of a lab's answer among the names of a submission: `work/LAB`, `LAB`, either of them below one more folder
 * (as archives of repositories have it), or, for a submission to a single lab, the submission itself. A copy of the
 * workshop, whose labs/ hold their solutions, is nobody's answer.
 */
export function labFolderAmong(names: readonly string[], lab: string, only: boolean): string | undefined {
  const folders = names.flatMap((name) => folderIn(name, lab));
  const [nearest] = folders.toSorted((one, other) => rank(one) - rank(other) || (one < other ? -1 : 1));
  if (nearest !== undefined) return nearest;
  if (!only || names.length === 0) return undefined;
  const whole = commonFolder(names);
  const labs = whole === '' ? 'labs/' : `${whole}/labs/`;
  return names.some((name) => name.startsWith(labs)) ? undefined : whole;
}

/** At most one folder around `work/`: the solutions of a whole repository are nobody's answer. */
function folderIn(name: string, lab: string): string[] {
  const parts = name.split('/').slice(0, -1);
  const at = parts.indexOf(lab);
  if (at === -1 || at > 2) return [];
  const above = parts[at - 1];
  const mayStand = at === 0 || above === 'work' || (at === 1 && above !== 'labs');
  return mayStand ? [parts.slice(0, at + 1).join('/')] : [];
}

/** `work/LAB` before anything else, then what is nearest to the top. */
function rank(folder: string): number {
  return (folder.split('/').at(-2) === 'work' ? 0 : 10) + folder.split('/').length;
}

/** The one folder everything is in; else the top, whose name is empty. */
function commonFolder(names: readonly string[]): string {
  const tops = new Set(names.map((name) => (name.includes('/') ? name.slice(0, name.indexOf('/')) : '')));
  const [top = ''] = tops;
  return tops.size === 1 ? top : '';
}
