import { proveAccessible } from './accessible.ts';
import { languageOf, PAGES } from './pages.ts';

proveAccessible(PAGES.filter((page) => languageOf(page) === 'hi-Latn'));
