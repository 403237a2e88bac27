type Labels = Readonly<Record<string, string>>;

/** `a=b,c=d` by key, or `<none>`. Source: `FormatLabels` of k8s.io/apimachinery pkg/labels/labels.go. */
export function formatLabels(labels: Labels | undefined): string {
  const pairs = Object.entries(labels ?? {}).map(([key, value]) => `${key}=${value}`);
  return pairs.toSorted().join(',') || '<none>';
}
