import { type Command, CommandError } from './command.ts';

/** Files of the editor, as they are just now. */
export const cat: Command = async (words, host, { stdout, stderr }) => {
  const names = words.filter((word) => !word.startsWith('-'));
  if (names.length === 0) throw new CommandError('cat: name a file; `ls` shows those there are.');
  let exitCode = 0;
  for (const name of names) {
    const file = host.files().find((one) => one.name === name.replace(/^\.\//, ''));
    if (file) stdout(file.text);
    else stderr(`cat: ${name}: No such file or directory\n`);
    if (!file) exitCode = 1;
  }
  return exitCode;
};
