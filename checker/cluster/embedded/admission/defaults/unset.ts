/** Gives a field its default where the object has none: to the API server an empty string is none. */
export function setDefault<T extends object, K extends keyof T>(target: T, field: K, value: NonNullable<T[K]>): void {
  if (isUnset(target[field])) target[field] = value;
}

/** As {@link setDefault}, for a number whose zero also means that it was left out. */
export function setDefaultNumber<T extends object, K extends keyof T>(
  target: T,
  field: K,
  value: NonNullable<T[K]>,
): void {
  if (isUnset(target[field]) || target[field] === 0) target[field] = value;
}

/** A part of an object that others are written into: made where it is missing. */
export function ensured<T extends object, K extends keyof T>(
  target: T,
  field: K,
  empty: NonNullable<T[K]>,
): NonNullable<T[K]> {
  const present = target[field] ?? empty;
  target[field] = present;
  return present;
}

function isUnset(value: unknown): boolean {
  return value === undefined || value === null || value === '';
}
