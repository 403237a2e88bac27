import type { Program } from '../program.ts';
import { usage } from './usage.ts';

/** `hostname` prints the Pod's name; `-i` its address. */
export const hostname: Program = async (call) => {
  const { pod } = call.process;
  const name = pod.config.hostname || pod.name;
  const answers: Readonly<Record<string, string>> = { '': name, '-s': name, '-f': name, '-i': pod.ip, '-d': '' };
  const answer = answers[call.args[0] ?? ''];
  if (answer === undefined) return usage(call, 'hostname [-sidf]');
  call.stdout(`${answer}\n`);
  return 0;
};
