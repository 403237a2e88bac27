const underWay = new Set<Promise<unknown>>();

/**
 * Code that is loaded when it is needed first. The cluster's time stands still until it is there: how far away it lies,
 * a page's server say, is nothing that a Pod could notice.
 */
export function arriving<T>(loading: Promise<T>): Promise<T> {
  underWay.add(loading);
  const arrived = (): unknown => underWay.delete(loading);
  loading.then(arrived, arrived);
  return loading;
}

export async function allArrived(): Promise<void> {
  while (underWay.size > 0) await Promise.allSettled(underWay);
}
