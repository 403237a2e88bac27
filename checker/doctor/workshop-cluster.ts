/** Whether a kind cluster's name is one that this workshop gives: `gatehouse`, or `gatehouse-` and more. */
export function isWorkshopCluster(name: string): boolean {
  return /^gatehouse(-|$)/.test(name);
}
