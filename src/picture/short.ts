/** Both ends of a long name: the beginning says what it is, the end which one. */
export function short(name: string, most = 18): string {
  const letters = [...name];
  if (letters.length <= most) return name;
  const end = Math.floor((most - 1) / 2);
  return `${letters.slice(0, most - 1 - end).join('')}…${letters.slice(-end).join('')}`;
}
