type Labels = Readonly<Record<string, string>>;

/** A selector that looks like the right one and matches nothing: its first value with the last letter doubled. */
export function nearMiss(selector: Labels): Labels {
  const [first] = Object.entries(selector);
  return first ? { ...selector, [first[0]]: misspelled(first[1]) } : selector;
}

/** A label's value has 63 characters at most. */
function misspelled(value: string): string {
  return value.length < 63 ? `${value}${value.at(-1) ?? 'x'}` : 'x';
}

/** As it is written in a manifest: `app: web, tier: front`. */
export function labelsText(labels: Labels): string {
  return Object.entries(labels)
    .map(([key, value]) => `${key}: ${value}`)
    .join(', ');
}
