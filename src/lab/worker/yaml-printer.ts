/*
 * In the place of how the package `yaml` (2.9) prints, in a page: a reader's files are only read, and the 5 kB of a printer
 * come with what prints, the terminal's `kubectl get -o yaml` (`yaml-with-printer.ts`).
 */

/** What the rest of the package asks of its folder `stringify`. */
export type Printer = Pick<typeof import('yaml/browser/dist/stringify/stringifyDocument.js'), 'stringifyDocument'> &
  Pick<typeof import('yaml/browser/dist/stringify/stringify.js'), 'createStringifyContext'> &
  Pick<typeof import('yaml/browser/dist/stringify/stringifyPair.js'), 'stringifyPair'> &
  Pick<typeof import('yaml/browser/dist/stringify/stringifyCollection.js'), 'stringifyCollection'> &
  Pick<typeof import('yaml/browser/dist/stringify/stringifyString.js'), 'stringifyString'>;

let printer: Printer | undefined;

export function usePrinter(arrived: Printer): void {
  printer = arrived;
}

export const stringifyDocument: Printer['stringifyDocument'] = (...given) => arrived().stringifyDocument(...given);
export const createStringifyContext: Printer['createStringifyContext'] = (...given) =>
  arrived().createStringifyContext(...given);
export const stringifyPair: Printer['stringifyPair'] = (...given) => arrived().stringifyPair(...given);
export const stringifyCollection: Printer['stringifyCollection'] = (...given) =>
  arrived().stringifyCollection(...given);
export const stringifyString: Printer['stringifyString'] = (...given) => arrived().stringifyString(...given);

function arrived(): Printer {
  if (!printer) throw new Error('YAML is printed here without its printer: import it as `kubectl get` does');
  return printer;
}
