interface Plan<T> {
  readonly key: (item: T) => string;
  readonly make: (item: T) => HTMLElement;
  readonly update: (element: HTMLElement, item: T) => void;
  /** Called once one that went is out of sight. */
  readonly left?: () => void;
}

/** As long as picture.css takes to strike out and fade. */
const TO_LEAVE = 1600;

const CHILDREN = new WeakMap<Element, Map<string, HTMLElement>>();

/**
 * Makes a parent's children follow a list: who stays keeps its element and its place, who comes fades in, who goes is struck
 * out and stays a moment. What is there at first does not fade in.
 */
export function keyed<T>(parent: HTMLElement, items: readonly T[], { key, make, update, left }: Plan<T>): void {
  const before = CHILDREN.get(parent);
  const after = new Map<string, HTMLElement>();
  for (const item of items) {
    const known = before?.get(key(item));
    const element = known ?? make(item);
    if (before && !known) element.classList.add('gh-arrives');
    update(element, item);
    after.set(key(item), element);
  }
  for (const [gone, element] of before ?? []) if (!after.has(gone)) leave(element, left);
  let next = present(parent.firstElementChild);
  for (const element of after.values()) {
    if (element === next) next = present(element.nextElementSibling);
    else parent.insertBefore(element, next);
  }
  CHILDREN.set(parent, after);
}

function leave(element: HTMLElement, left?: () => void): void {
  element.dataset['leaving'] = '';
  setTimeout(() => {
    element.remove();
    left?.();
  }, TO_LEAVE);
}

function present(element: Element | null): Element | null {
  let one = element;
  while (one instanceof HTMLElement && one.dataset['leaving'] !== undefined) one = one.nextElementSibling;
  return one;
}
