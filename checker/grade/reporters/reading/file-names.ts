/** Room for a folder and an ending within the 255 bytes that file systems give a name. */
const LONGEST = 100;

/**
 * A file name for each id: letters, digits, `.`, `_` and `-`, never hidden, and unlike every other one even where a file
 * system does not tell capitals apart. The same for the same ids in the same order.
 */
export function fileNames(ids: readonly string[]): ReadonlyMap<string, string> {
  const taken = new Set<string>();
  return new Map(
    ids.map((id) => {
      const name = untaken(safe(id), taken);
      taken.add(name.toLowerCase());
      return [id, name];
    }),
  );
}

function safe(id: string): string {
  return (
    id
      .replaceAll(/[^\w.-]+/g, '-')
      .replace(/^[.-]+/, '')
      .slice(0, LONGEST) || 'student'
  );
}

function untaken(name: string, taken: ReadonlySet<string>): string {
  let free = name;
  for (let number = 2; taken.has(free.toLowerCase()); number++) free = `${name}-${number}`;
  return free;
}
