/** Two decimals at most: penalties and weights make longer ones. */
export function rounded(points: number): number {
  return Math.round(points * 100) / 100;
}

/** With one decimal at most; undefined where there was nothing to get. */
export function percentOf(points: number, of: number): number | undefined {
  return of > 0 ? Math.round((points / of) * 1000) / 10 : undefined;
}

/** `1 student`, `2 students`. */
export function count(number: number, one: string, many = `${one}s`): string {
  return `${number} ${number === 1 ? one : many}`;
}
