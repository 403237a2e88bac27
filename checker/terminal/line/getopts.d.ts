/** Its own types (2.3.0) are those of a CommonJS module, which it is not; the part that is used here. */
declare module 'getopts' {
  interface Options {
    readonly string: readonly string[];
    readonly boolean: readonly string[];
    readonly unknown: (flag: string) => boolean;
  }
  export default function getopts(words: readonly string[], options: Options): Readonly<Record<string, unknown>>;
}
