import type { YamlExplanation } from './mistake.ts';

/** Things that are pasted together with a manifest. */
export function foreignText(line: string): Pick<YamlExplanation, 'sentence' | 'hint'> | undefined {
  if (line.startsWith('```'))
    return { sentence: 'This line is a code fence of Markdown, not YAML.', hint: 'Delete the lines with ```.' };
  if (/^(?:<{7}|={7}|>{7})/.test(line))
    return { sentence: 'This line was left by an unfinished git merge.', hint: 'Keep one side, delete the marks.' };
  if (/^\$? ?kubectl /.test(line))
    return { sentence: 'This line is a command, not YAML.', hint: 'Keep only the manifest in the file.' };
  return undefined;
}
