const SHOWN = 3;

/** `a,b,c + 2 more...`, as the printers shorten lists of endpoints and ports. */
export function firstThree(all: readonly string[]): string {
  const shown = all.slice(0, SHOWN).join(',');
  return all.length > SHOWN ? `${shown} + ${all.length - SHOWN} more...` : shown;
}
