import { AT_A_DESK, proveAccessible } from './accessible.ts';
import { languageOf, PAGES } from './pages.ts';

// Their colours, and what a phone makes of them, are those of the English pages.
proveAccessible(
  PAGES.filter((page) => languageOf(page) === 'hi-Latn'),
  [AT_A_DESK],
);
