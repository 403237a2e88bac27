/** Names for files and addresses, each once: `Why can't I just talk?` is `why-can-t-i-just-talk`. */
export function slugs(titles: readonly string[]): string[] {
  const taken = new Map<string, number>();
  return titles.map((title) => {
    const slug = slugOf(title);
    const times = (taken.get(slug) ?? 0) + 1;
    taken.set(slug, times);
    return times === 1 ? slug : `${slug}-${times}`;
  });
}

const LONGEST = 48;

/** Letters of other scripts stay: an address may have them. */
function slugOf(title: string): string {
  const words = title
    .normalize('NFKD')
    .replaceAll(/\p{Diacritic}/gu, '')
    .toLowerCase()
    .split(/[^\p{Letter}\p{Number}]+/u)
    .filter((word) => word !== '');
  let slug = '';
  for (const word of words) if (slug.length + word.length < LONGEST) slug = slug === '' ? word : `${slug}-${word}`;
  return slug || 'notes';
}
