import type { Program } from '../program.ts';

/** A program that the real image has and this one does not: says so, and what to use. */
export function notSimulated(name: string, advice: string): Program {
  return async ({ stderr }) => {
    stderr(`${name}: the embedded cluster does not simulate it: ${advice}\n`);
    return 126;
  };
}
