/** The lesson that a page's path or id names, the same in every language; none for another page. */
export function lessonOf(path: string): string | undefined {
  return /(?:^|\/)lessons\/([a-z0-9-]+)\/?$/.exec(path)?.[1];
}
