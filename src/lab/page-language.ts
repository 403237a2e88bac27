/** The language that a page is written in. */
export function pageLanguage(): 'en' | 'hi' {
  return document.documentElement.lang.startsWith('hi') ? 'hi' : 'en';
}
