/*
 * In the place of how the package `yaml` (2.9) prints, in a page: a reader's files are only read, and the 5 kB of a printer
 * come with what prints, the terminal's `kubectl get -o yaml` (`yaml-with-printer.ts`). Reading prints a key that is an
 * object or a list, `{{ name }}: 1` say; `manifests/keys.ts` refuses those before anything is made of them.
 */

type Print = (...given: readonly unknown[]) => string;

/** What the rest of the package asks of its folder `stringify`. */
export interface Printer {
  readonly createStringifyContext: (...given: readonly unknown[]) => object;
  readonly stringifyCollection: Print;
  readonly stringifyDocument: Print;
  readonly stringifyPair: Print;
  readonly stringifyString: Print;
}

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
