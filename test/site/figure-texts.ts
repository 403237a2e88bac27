import type { Page } from 'playwright-core';

/** What is wrong with the letters in the drawings that are visible now, in sentences. */
export function textFaults(page: Page): Promise<string[]> {
  return page.locator('.gh-figure svg:visible').evaluateAll((drawings) => {
    /** Antialiasing and rounding. */
    const TOLERANCE = 1;
    const faults: string[] = [];
    for (const svg of drawings as SVGSVGElement[]) {
      const scene = svg.closest('figure')?.dataset['scene'];
      const texts = [...svg.querySelectorAll('text')].filter((text) => text.textContent?.trim());
      const say = (text: SVGTextElement, what: string) =>
        faults.push(`${scene}: “${text.textContent?.trim()}” ${what}`);
      for (const text of texts) {
        if (!inside(text.getBoundingClientRect(), svg.getBoundingClientRect())) say(text, 'leaves the drawing');
        const shape = text.closest('[data-place]')?.firstElementChild as SVGGeometryElement | undefined;
        if (shape && !holds(shape, text)) say(text, 'leaves its shape');
      }
      for (const [index, text] of texts.entries())
        for (const other of texts.slice(index + 1))
          if (overlap(text.getBoundingClientRect(), other.getBoundingClientRect()))
            say(text, `lies on “${other.textContent?.trim()}”`);
    }
    return faults;

    function inside(inner: DOMRect, outer: DOMRect): boolean {
      return (
        inner.left >= outer.left - TOLERANCE &&
        inner.right <= outer.right + TOLERANCE &&
        inner.top >= outer.top - TOLERANCE &&
        inner.bottom <= outer.bottom + TOLERANCE
      );
    }

    /** A shape may be a roof or an arch: both ends of the line have to be in it, not only in the box around it. */
    function holds(shape: SVGGeometryElement, text: SVGTextElement): boolean {
      const { x, y, width, height } = text.getBBox();
      const ends = [x + TOLERANCE, x + width - TOLERANCE].map((end) => new DOMPoint(end, y + height / 2));
      return (
        inside(text.getBoundingClientRect(), shape.getBoundingClientRect()) &&
        ends.every((end) => shape.isPointInFill(end))
      );
    }

    /** Boxes of lines that stand close share a pixel or two of empty space above and below the letters. */
    function overlap(one: DOMRect, other: DOMRect): boolean {
      const across = Math.min(one.right, other.right) - Math.max(one.left, other.left);
      const down = Math.min(one.bottom, other.bottom) - Math.max(one.top, other.top);
      return across > TOLERANCE && down > Math.min(one.height, other.height) / 3;
    }
  });
}
