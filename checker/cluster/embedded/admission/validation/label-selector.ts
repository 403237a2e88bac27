import type { V1LabelSelector, V1LabelSelectorRequirement } from '@kubernetes/client-node';
import { type FieldError, forbiddenField, invalidValue, invalidValues, required } from './field-errors.ts';
import { validateLabels } from './metadata.ts';
import { labelValue, qualifiedName } from './names.ts';

type Labels = Readonly<Record<string, string>>;

/** Source: k8s.io/apimachinery pkg/apis/meta/v1/validation `ValidateLabelSelector`. */
export function validateLabelSelector(selector: V1LabelSelector, field: string): FieldError[] {
  return [
    ...validateLabels(selector.matchLabels, `${field}.matchLabels`),
    ...(selector.matchExpressions ?? []).flatMap((expression, index) =>
      validateRequirement(expression, `${field}.matchExpressions[${index}]`),
    ),
  ];
}

/** Without any requirement a selector matches everything. */
export function isEmptySelector({ matchLabels, matchExpressions }: V1LabelSelector): boolean {
  return Object.keys(matchLabels ?? {}).length + (matchExpressions ?? []).length === 0;
}

export function selectorMatches(selector: V1LabelSelector, labels: Labels): boolean {
  return (
    Object.entries(selector.matchLabels ?? {}).every(([key, value]) => labels[key] === value) &&
    (selector.matchExpressions ?? []).every((expression) => requirementHolds(expression, labels))
  );
}

function validateRequirement(
  { key = '', operator, values = [] }: Partial<V1LabelSelectorRequirement>,
  field: string,
): FieldError[] {
  return [
    ...validateOperator(operator, values, field),
    ...invalidValues(`${field}.key`, key, qualifiedName(key)),
    ...values.flatMap((value, index) => invalidValues(`${field}.values[${index}]`, value, labelValue(value))),
  ];
}

function validateOperator(operator: string | undefined, values: readonly string[], field: string): FieldError[] {
  switch (operator) {
    case 'In':
    case 'NotIn': {
      const why = "must be specified when `operator` is 'In' or 'NotIn'";
      return values.length === 0 ? [required(`${field}.values`, why)] : [];
    }
    case 'Exists':
    case 'DoesNotExist': {
      const why = "may not be specified when `operator` is 'Exists' or 'DoesNotExist'";
      return values.length > 0 ? [forbiddenField(`${field}.values`, why)] : [];
    }
    default:
      return [invalidValue(`${field}.operator`, operator ?? '', 'not a valid selector operator')];
  }
}

function requirementHolds({ key, operator, values = [] }: V1LabelSelectorRequirement, labels: Labels): boolean {
  const value = labels[key];
  switch (operator) {
    case 'In':
      return value !== undefined && values.includes(value);
    case 'NotIn':
      return value === undefined || !values.includes(value);
    case 'Exists':
      return value !== undefined;
    default:
      return value === undefined;
  }
}
