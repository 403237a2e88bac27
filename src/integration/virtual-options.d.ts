declare module 'virtual:gatehouse/options' {
  import type { Module } from '../course/modules.ts';

  export const siteTitle: string;
  /** Labels of the languages by their locale; the language without a prefix is `root`. */
  export const locales: Readonly<Record<string, string>>;
  export const socialCode: string;
  export const printedFolder: string;
  export const modules: readonly Module[];
}
