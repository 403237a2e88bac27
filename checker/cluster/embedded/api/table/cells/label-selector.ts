import type { V1LabelSelector, V1LabelSelectorRequirement } from '@kubernetes/client-node';

interface Requirement {
  readonly key: string;
  readonly text: string;
}

/**
 * A selector in the words of `kubectl get -l`, by key: `app=web,tier in (a,b),!old`. Empty where it has no requirement,
 * undefined where one makes no sense. Source: `LabelSelectorAsSelector` of k8s.io/apimachinery
 * pkg/apis/meta/v1/helpers.go and `Requirement.String` of pkg/labels/selector.go.
 */
export function selectorText(selector: V1LabelSelector | undefined): string | undefined {
  const requirements: Requirement[] = Object.entries(selector?.matchLabels ?? {}).map(([key, value]) => ({
    key,
    text: `${key}=${value}`,
  }));
  for (const expression of selector?.matchExpressions ?? []) {
    const text = expressionText(expression);
    if (text === undefined) return undefined;
    requirements.push({ key: expression.key, text });
  }
  return requirements
    .toSorted((one, other) => compare(one.key, other.key))
    .map(({ text }) => text)
    .join(',');
}

/** As `metav1.FormatLabelSelector`. */
export function formatLabelSelector(selector: V1LabelSelector | undefined): string {
  const text = selectorText(selector);
  return text === undefined ? '<error>' : text || '<none>';
}

function expressionText({ key, operator, values }: V1LabelSelectorRequirement): string | undefined {
  const listed = (values ?? []).toSorted().join(',');
  const isListed = (values ?? []).length > 0;
  switch (operator) {
    case 'In':
      return isListed ? `${key} in (${listed})` : undefined;
    case 'NotIn':
      return isListed ? `${key} notin (${listed})` : undefined;
    case 'Exists':
      return isListed ? undefined : key;
    case 'DoesNotExist':
      return isListed ? undefined : `!${key}`;
    default:
      return undefined;
  }
}

function compare(one: string, other: string): number {
  if (one === other) return 0;
  return one < other ? -1 : 1;
}
