/** A part of a course, as the integration's options list them in order. A lesson belongs to the one its front matter names, or else to the one its number falls in. */
export interface Module {
  readonly number: number;
  readonly title: { readonly en: string; readonly hi: string };
  /** Numbers of its first and last lesson (`sidebar.order`). */
  readonly lessons: readonly [number, number];
}

/** The number of the module that a lesson belongs to; none for a lesson outside the course. */
export function moduleOf(
  lesson: { module?: number | undefined; order?: number | undefined },
  modules: readonly Module[],
): number | undefined {
  const { module, order } = lesson;
  if (module !== undefined || order === undefined) return module;
  return modules.find(({ lessons: [first, last] }) => order >= first && order <= last)?.number;
}
