import type { Call, Program } from '../program.ts';
import { usage } from './usage.ts';

const secondsBySuffix: Readonly<Record<string, number>> = { '': 1, s: 1, m: 60, h: 3_600, d: 86_400 };

/** What a timer can hold; a longer sleep ends with the container anyway. */
const longestMs = 2 ** 31 - 1;

/** `sleep 3600`, `1h 30m`, `0.5`, `infinity`: the sum of its arguments on the cluster's clock. */
export const sleep: Program = async (call: Call) => {
  if (call.args.length === 0) return usage(call, 'sleep [N]...');
  let seconds = 0;
  for (const arg of call.args) {
    const duration = inSeconds(arg);
    if (duration === undefined) {
      call.stderr(`sleep: invalid number '${arg}'\n`);
      return 1;
    }
    seconds += duration;
  }
  if (seconds === Infinity) return call.process.waitUntilKilled();
  await call.process.sleep(Math.min(seconds * 1_000, longestMs));
  return 0;
};

function inSeconds(arg: string): number | undefined {
  if (/^inf(inity)?$/i.test(arg)) return Infinity;
  const [, number, suffix = ''] = /^(\d+\.?\d*|\.\d+)([smhd]?)$/.exec(arg) ?? [];
  const unit = secondsBySuffix[suffix];
  return number === undefined || unit === undefined ? undefined : Number(number) * unit;
}
