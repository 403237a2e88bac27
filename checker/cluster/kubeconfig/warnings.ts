/** `299 - "text"`, several to a header (RFC 7234, section 5.5). */
const warningValue = /\d{3} \S+ "((?:[^"\\]|\\.)*)"/g;

/** The texts of `Warning` headers, unquoted. */
export function warningTexts(headers: readonly string[]): string[] {
  return headers.flatMap((header) =>
    [...header.matchAll(warningValue)].map(([, text]) => text?.replace(/\\(.)/g, '$1') ?? ''),
  );
}
