/** The address of a page in the reader's language, wherever the site is published. */
export function addressOf(page: string, locale: string | undefined): string {
  const base = import.meta.env.BASE_URL.replace(/\/?$/, '/');
  return `${base}${locale ? `${locale}/` : ''}${page}/`;
}
