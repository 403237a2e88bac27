/**
 * The formats of names and labels, each answering with every complaint about a value (none: it is fine).
 * Texts: k8s.io/apimachinery pkg/util/validation and pkg/api/validate/content.
 */
export type NameFormat = (value: string) => string[];

const DNS1123_LABEL = '[a-z0-9]([-a-z0-9]*[a-z0-9])?';
const DNS1123_SUBDOMAIN = `${DNS1123_LABEL}(\\.${DNS1123_LABEL})*`;
const DNS1035_LABEL = '[a-z]([-a-z0-9]*[a-z0-9])?';
const QUALIFIED_NAME = '([A-Za-z0-9][-A-Za-z0-9_.]*)?[A-Za-z0-9]';
const LABEL_VALUE = `(${QUALIFIED_NAME})?`;
const CONFIG_KEY = '[-._a-zA-Z0-9]+';
const PERCENT = '[0-9]+%';

const LABEL_MAX_LENGTH = 63;
const SUBDOMAIN_MAX_LENGTH = 253;
const PORT_NAME_MAX_LENGTH = 15;

export const dns1123Label: NameFormat = (value) => [
  ...longerThan(LABEL_MAX_LENGTH, value),
  ...(matches(DNS1123_LABEL, value) ? [] : [notALabel(value)]),
];

export const dns1123Subdomain: NameFormat = (value) => [
  ...longerThan(SUBDOMAIN_MAX_LENGTH, value),
  ...complaint(
    DNS1123_SUBDOMAIN,
    value,
    "a lowercase RFC 1123 subdomain must consist of lower case alphanumeric characters, '-' or '.', and must start and end with an alphanumeric character",
    ['example.com'],
  ),
];

/** E.g. `*.example.com`. */
export const wildcardDns1123Subdomain: NameFormat = (value) => [
  ...longerThan(SUBDOMAIN_MAX_LENGTH, value),
  ...complaint(
    `\\*\\.${DNS1123_SUBDOMAIN}`,
    value,
    "a wildcard DNS-1123 subdomain must start with '*.', followed by a valid DNS subdomain, which must consist of lower case alphanumeric characters, '-' or '.' and end with an alphanumeric character",
    ['*.example.com'],
  ),
];

export const dns1035Label: NameFormat = (value) => [
  ...longerThan(LABEL_MAX_LENGTH, value),
  ...complaint(
    DNS1035_LABEL,
    value,
    "a DNS-1035 label must consist of lower case alphanumeric characters or '-', start with an alphabetic character, and end with an alphanumeric character",
    ['my-name', 'abc-123'],
  ),
];

/** A label's key: a name, with a DNS subdomain and a slash before it if wanted. */
export const qualifiedName: NameFormat = (value) => {
  const parts = value.split('/');
  if (parts.length > 2) {
    const format = regexComplaint(QUALIFIED_NAME_RULE, QUALIFIED_NAME, QUALIFIED_NAME_EXAMPLES);
    return [`a valid label key ${format} with an optional DNS subdomain prefix and '/' (e.g. 'example.com/MyName')`];
  }
  const name = parts.at(-1) ?? '';
  const prefix = parts.length === 2 ? (parts[0] ?? '') : undefined;
  return [...(prefix === undefined ? [] : prefixComplaints(prefix)), ...namePartComplaints(name)];
};

export const labelValue: NameFormat = (value) => [
  ...(value.length > LABEL_MAX_LENGTH ? [`must be no more than ${LABEL_MAX_LENGTH} bytes`] : []),
  ...complaint(
    LABEL_VALUE,
    value,
    "a valid label must be an empty string or consist of alphanumeric characters, '-', '_' or '.', and must start and end with an alphanumeric character",
    ['MyValue', 'my_value', '12345'],
  ),
];

/** The name of a container's port, and so of a `targetPort`. */
export const portName: NameFormat = (value) => [
  ...longerThan(PORT_NAME_MAX_LENGTH, value),
  ...(matches('[-a-z0-9]+', value) ? [] : ['must contain only alpha-numeric characters (a-z, 0-9), and hyphens (-)']),
  ...(/[a-z]/.test(value) ? [] : ['must contain at least one letter (a-z)']),
  ...(value.includes('--') ? ['must not contain consecutive hyphens'] : []),
  ...(value.startsWith('-') || value.endsWith('-') ? ['must not begin or end with a hyphen'] : []),
];

/** A key of a ConfigMap or Secret. */
export const configKey: NameFormat = (value) => [
  ...longerThan(SUBDOMAIN_MAX_LENGTH, value),
  ...complaint(CONFIG_KEY, value, "a valid config key must consist of alphanumeric characters, '-', '_' or '.'", [
    'key.name',
    'KEY_NAME',
    'key-name',
  ]),
  ...parentFolderComplaints(value),
];

export const percent: NameFormat = (value) =>
  complaint(PERCENT, value, "a valid percent string must be a numeric string followed by an ending '%'", ['1%', '93%']);

/** IPv4 or IPv6 in its usual spelling. */
export const ipAddress: NameFormat = (value) =>
  isIPv4(value) || isIPv6(value) ? [] : ['must be a valid IP address, (e.g. 10.9.8.7 or 2001:db8::ffff)'];

const QUALIFIED_NAME_RULE =
  "must consist of alphanumeric characters, '-', '_' or '.', and must start and end with an alphanumeric character";
const QUALIFIED_NAME_EXAMPLES = ['MyName', 'my.name', '123-abc'];

function prefixComplaints(prefix: string): string[] {
  if (prefix === '') return ['prefix part must be non-empty'];
  return dns1123Subdomain(prefix).map((text) => `prefix part ${text}`);
}

function namePartComplaints(name: string): string[] {
  return [
    ...(name === '' ? ['name part must be non-empty'] : []),
    ...(name.length > LABEL_MAX_LENGTH ? [`name part must be no more than ${LABEL_MAX_LENGTH} bytes`] : []),
    ...complaint(QUALIFIED_NAME, name, QUALIFIED_NAME_RULE, QUALIFIED_NAME_EXAMPLES).map((text) => `name part ${text}`),
  ];
}

function notALabel(value: string): string {
  if (matches(DNS1123_SUBDOMAIN, value)) return 'must not contain dots';
  const rule =
    "a lowercase RFC 1123 label must consist of lower case alphanumeric characters or '-', and must start and end with an alphanumeric character";
  return regexComplaint(rule, DNS1123_LABEL, ['my-name', '123-abc']);
}

function parentFolderComplaints(value: string): string[] {
  if (value === '.' || value === '..') return [`must not be '${value}'`];
  return value.startsWith('..') ? ["must not start with '..'"] : [];
}

function isIPv4(value: string): boolean {
  const parts = value.split('.');
  return parts.length === 4 && parts.every((part) => /^(0|[1-9]\d{0,2})$/.test(part) && Number(part) <= 255);
}

function isIPv6(value: string): boolean {
  return /^[0-9a-fA-F:.]+$/.test(value) && value.includes(':') && URL.canParse(`http://[${value}]/`);
}

function longerThan(length: number, value: string): string[] {
  return value.length > length ? [`must be no more than ${length} characters`] : [];
}

function complaint(format: string, value: string, rule: string, examples: readonly string[]): string[] {
  return matches(format, value) ? [] : [regexComplaint(rule, format, examples)];
}

/** Kubernetes really writes two blanks before `or`. */
function regexComplaint(rule: string, format: string, examples: readonly string[]): string {
  const list = examples.map((example) => `'${example}', `).join(' or ');
  return `${rule} (e.g. ${list}regex used for validation is '${format}')`;
}

function matches(format: string, value: string): boolean {
  return new RegExp(`^${format}$`).test(value);
}
