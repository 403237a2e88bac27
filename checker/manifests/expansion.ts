/** What is left of a submission's size once aliases are written out. */
export interface ExpansionAllowance {
  characters: number;
}

/**
 * Whether a value is too deep or, with every alias written out, too large. An alias makes the same thing appear many
 * times at no cost in memory until it is turned to JSON: hence counted, and given up early.
 */
export function findExpansion(
  value: unknown,
  depth: number,
  allowance: ExpansionAllowance,
): 'too deep' | 'too large' | undefined {
  allowance.characters -= typeof value === 'string' ? value.length + 1 : 1;
  if (allowance.characters < 0) return 'too large';
  if (typeof value !== 'object' || value === null) return undefined;
  if (depth === 0) return 'too deep';
  for (const [key, child] of Object.entries(value)) {
    if (!Array.isArray(value)) allowance.characters -= key.length;
    const found = findExpansion(child, depth - 1, allowance);
    if (found) return found;
  }
  return undefined;
}
