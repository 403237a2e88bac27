/** Names and annotations may hold sequences that steer a terminal: nothing but tabs and line breaks comes through. */
export function printable(text: string): string {
  return text.replaceAll(/(?![\t\n])[\p{Cc}\u2028\u2029\u202a-\u202e\u2066-\u2069]/gu, '');
}
