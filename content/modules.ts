import type { Module } from '../src/course/modules.ts';

/** This course's parts. */
export const MODULES: readonly Module[] = [
  { number: 1, title: { en: 'Why Services', hi: 'Services kyun' }, lessons: [1, 3] },
  { number: 2, title: { en: 'Ports and roads', hi: 'Ports aur raaste' }, lessons: [4, 6] },
  { number: 3, title: { en: 'Inside the cluster', hi: 'Cluster ke andar' }, lessons: [7, 9] },
  { number: 4, title: { en: 'Doors to the outside', hi: 'Bahar ke darwaze' }, lessons: [10, 14] },
  { number: 5, title: { en: 'The real world', hi: 'Asli duniya' }, lessons: [15, 17] },
];
