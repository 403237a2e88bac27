/** A number before a title or a point of a list. */
export interface Numbered {
  /** As it is written, without what follows it: `1`, `1.2`, `A`, `Step 3`, `Q1`. */
  readonly number: string;
  readonly style: 'number' | 'parts' | 'letter' | 'word' | 'question';
  readonly text: string;
}

const WORD =
  /^((?:Step|Chapter|Part|Lesson|Day|Module|Section|Unit|Topic|Lab|Task|Exercise|Phase|Session|Bhag|Charan|चरण|भाग) ?\d{1,3})\s*(\([^)]{1,40}\))?\s*(?:[:.)–—-]|$)\s*(.*)$/iu;
const QUESTION = /^((?:Q(?:ue|ues|uestion|n)?|Prashn|Sawaal|Sawal|प्रश्न|सवाल)\.? ?\d{0,3})\s*[:.)–—-]\s*(\S.*)$/iu;
const PARTS = /^(\d{1,3}(?:\.\d{1,3}){1,2})[.):]?\s+(\p{L}.*)$/u;
const NUMBER = /^\(?(\d{1,3})[.):]\)?\s+(\S.*)$/;
const LETTER = /^([A-Z])[.)]\s+(\S.*)$/;

export function numberedLine(text: string): Numbered | undefined {
  const word = WORD.exec(text);
  if (word?.[1]) return { number: word[1], style: 'word', text: [word[2], word[3]].filter(Boolean).join(': ') };
  for (const [style, pattern] of [
    ['question', QUESTION],
    ['parts', PARTS],
    ['number', NUMBER],
    ['letter', LETTER],
  ] as const) {
    const found = pattern.exec(text);
    if (found?.[1] && found[2]) return { number: found[1], style, text: found[2] };
  }
  return undefined;
}
