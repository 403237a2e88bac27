import type { Call } from '../program.ts';

/** Prints a command's usage as BusyBox does; the exit code to end with. */
export function usage(call: Call, synopsis: string): number {
  call.stderr(`BusyBox v1.37.0 multi-call binary.\n\nUsage: ${synopsis}\n`);
  return 1;
}
