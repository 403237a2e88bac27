import { proveAccessible } from './accessible.ts';
import { languageOf, PAGES } from './pages.ts';

// Their colours are those of the English pages.
proveAccessible(
  PAGES.filter((page) => languageOf(page) === 'hi-Latn'),
  'not',
);
