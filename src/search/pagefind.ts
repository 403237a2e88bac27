import { pagefindUserConfig } from 'virtual:starlight/pagefind-config';
import { PagefindUI } from '@pagefind/default-ui';
import styles from './pagefind.css?inline';

interface Result {
  url: string;
  sub_results: { url: string }[];
}

/** Puts the engine's interface into the dialog, looks for what was typed already, and gives the field to type on. */
export function showPagefind(words: DOMStringMap, typed: string): HTMLInputElement | null {
  const sheet = document.createElement('style');
  sheet.textContent = styles;
  document.head.append(sheet);
  const withoutSlash = (url: string) => url.replace(/(.)\/(#.*)?$/, '$1$2');
  const formatted = words['stripTrailingSlash'] === undefined ? (url: string) => url : withoutSlash;
  const base = import.meta.env.BASE_URL;
  const engine = new PagefindUI({
    ...pagefindUserConfig,
    element: '#starlight__search',
    baseUrl: base,
    bundlePath: `${base.replace(/\/$/, '')}/pagefind/`,
    showImages: false,
    translations: JSON.parse(words['translations'] ?? '{}'),
    showSubResults: true,
    processResult: (result: Result) => {
      result.url = formatted(result.url);
      for (const part of result.sub_results) part.url = formatted(part.url);
    },
  });
  if (typed !== '') engine.triggerSearch(typed);
  return document.querySelector('#starlight__search input');
}
