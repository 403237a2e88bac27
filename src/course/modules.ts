/** The course's parts, in order. A lesson belongs to the one its front matter names, or else to the one its number falls in. */
export interface Module {
  readonly number: number;
  readonly title: { readonly en: string; readonly hi: string };
  /** Numbers of its first and last lesson (`sidebar.order`). */
  readonly lessons: readonly [number, number];
}

export const MODULES: readonly Module[] = [
  { number: 1, title: { en: 'Why Services', hi: 'Services kyun' }, lessons: [1, 3] },
  { number: 2, title: { en: 'Ports and roads', hi: 'Ports aur raaste' }, lessons: [4, 6] },
  { number: 3, title: { en: 'Inside the cluster', hi: 'Cluster ke andar' }, lessons: [7, 9] },
  { number: 4, title: { en: 'Doors to the outside', hi: 'Bahar ke darwaze' }, lessons: [10, 14] },
  { number: 5, title: { en: 'The real world', hi: 'Asli duniya' }, lessons: [15, 17] },
];

/** The number of the module that a lesson belongs to; none for a lesson outside the course. */
export function moduleOf(lesson: { module?: number | undefined; order?: number | undefined }): number | undefined {
  const { module, order } = lesson;
  if (module !== undefined || order === undefined) return module;
  return MODULES.find(({ lessons: [first, last] }) => order >= first && order <= last)?.number;
}
