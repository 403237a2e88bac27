import { styleText } from 'node:util';

/** Colours for one stream: none where it is no terminal, or `NO_COLOR` is set. */
export interface Paint {
  readonly good: (text: string) => string;
  readonly bad: (text: string) => string;
  readonly faint: (text: string) => string;
  readonly strong: (text: string) => string;
}

export function paintFor(stream: NodeJS.WriteStream): Paint {
  const style = (format: Parameters<typeof styleText>[0]) => (text: string) => styleText(format, text, { stream });
  return { good: style('green'), bad: style('red'), faint: style('dim'), strong: style('bold') };
}
