import type { ElementContent } from 'hast';
import { s } from 'hastscript';

/** How much of `most` a number is, drawn; the number itself must stand beside it. */
export function bar(number: number, most: number): ElementContent {
  const width = most > 0 ? Math.round((number / most) * 100) : 0;
  return s(
    'svg',
    { viewBox: '0 0 100 10', preserveAspectRatio: 'none', ariaHidden: 'true', className: ['bar'] },
    s('rect', { width, height: 10 }),
  );
}
