/**
 * Where a lab's answer is judged otherwise on the embedded cluster than on kind, by `lab/answer`: for each check that
 * differs a line `embedded | kind`. Every line needs its reason beside it.
 */
export const declaredDifferences: Readonly<Record<string, readonly string[]>> = {};
