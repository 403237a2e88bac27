/** Calls `load` once, when a reader comes near an element; tells in its place where that fails. */
export function whenNear(element: HTMLElement, load: () => Promise<void>): void {
  const near = new IntersectionObserver(
    (entries) => {
      if (!entries.some(({ isIntersecting }) => isIntersecting)) return;
      near.disconnect();
      load().catch(() => {
        element.textContent = element.dataset['failed'] ?? '';
      });
    },
    { rootMargin: '200px' },
  );
  near.observe(element);
}
