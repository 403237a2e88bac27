/** Where a text stands that was written as a page of its own. */
interface Place {
  /** Its page, like `lessons/dns`. */
  readonly page: string;
  /** All pages that stand on the same sheet. */
  readonly printed: readonly string[];
  /** The path of the language's start page, with a slash at its end. */
  readonly start: string;
}

/**
 * A page's HTML as a part of a longer one: headings one level lower, its anchors marked with its name since other parts
 * have the same, and links that were relative to it led to the same places from here.
 */
export function rebased(html: string, { page, printed, start }: Place): string {
  const own = (id: string) => `${page.replaceAll('/', '-')}--${id}`;
  const led = (href: string) => {
    if (href.startsWith('#')) return `#${own(href.slice(1))}`;
    const { pathname, hash } = new URL(href, `http://page${start}${page}/`);
    const target = pathname.slice(start.length).replace(/\/$/, '');
    return printed.includes(target) ? `#${target}` : `${pathname}${hash}`;
  };
  return html
    .replaceAll(/<(\/?)h([2-5])\b/g, (_, end, level) => `<${end}h${Number(level) + 1}`)
    .replaceAll(/ (id|for|name|aria-describedby|aria-labelledby)="([^"]+)"/g, (_, key, id) => ` ${key}="${own(id)}"`)
    .replaceAll(/ href="((?:#|\.)[^"]*)"/g, (_, href) => ` href="${led(href)}"`);
}
