const underWay = new Set<Promise<unknown>>();
let lost = 0;

/**
 * Code that is loaded when it is needed first. The cluster's time stands still until it is there: how far away it lies,
 * a page's server say, is nothing that a Pod could notice.
 */
export function arriving<T>(loading: Promise<T>): Promise<T> {
  underWay.add(loading);
  const arrived = (): unknown => underWay.delete(loading);
  loading.then(arrived, () => {
    arrived();
    lost++;
  });
  return loading;
}

/** Whether anything did not come: a cluster that lacks a part of itself must not judge anybody. */
export function somethingIsLost(): boolean {
  return lost > 0;
}

export async function allArrived(): Promise<void> {
  while (underWay.size > 0) await Promise.allSettled(underWay);
}
