/**
 * How styles of headings stand to each other in notes that use several: a box or an underline above capitals, those
 * above numbers, numbers above letters, and a label with a colon below everything.
 */
export const RANK = {
  title: 0,
  /** `#`; each further one is one lower. */
  hash: 1,
  doubleUnderline: 1.1,
  boxed: 2.1,
  shouted: 2.2,
  underlined: 2.3,
  plain: 3.3,
  asked: 3.3,
  word: 3.5,
  number: 4.1,
  /** `1.2`; each further part is a bit lower. */
  parts: 4.2,
  letter: 5.5,
  bold: 6.5,
  label: 7,
  lead: 8,
} as const;
