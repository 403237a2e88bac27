import type { Command } from './command.ts';

/** The files of the editor: there are no others. */
export const ls: Command = async (_words, host, { stdout }) => {
  for (const name of host
    .files()
    .map((file) => file.name)
    .toSorted())
    stdout(`${name}\n`);
  return 0;
};
