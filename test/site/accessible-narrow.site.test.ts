import { proveAccessible } from './accessible.ts';
import { NARROW } from './browser.ts';

/** What may differ on a phone: what scrolls there, what is folded there, what is too small for a finger. */
const OF_WIDTH = [
  'aria-hidden-focus',
  'button-name',
  'label-content-name-mismatch',
  'landmark-unique',
  'link-name',
  'nested-interactive',
  'scrollable-region-focusable',
  'target-size',
];

proveAccessible('on a phone', { viewport: NARROW }, OF_WIDTH);
