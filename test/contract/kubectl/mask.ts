const MASKS: readonly (readonly [RegExp, string])[] = [
  [/Warning: version difference.*\n|WARNING: version difference.*\n/g, ''],
  [/^Waiting for deployment .*\n/gm, ''],
  [/Request ID: [0-9a-f]{32}/g, 'Request ID: ID'],
  [/"[0-9a-f]{64}"/g, '"ID"'],
  [/(simulator|containerd):\/\/\S+/g, 'CONTAINER'],
  [/\bsha256:[0-9a-f]{64}/g, 'IMAGE'],
  [/\bdefault-token-\w{5}\b/g, 'default-token'],
  [/\d{4}\/\d{2}\/\d{2} \d{2}:\d{2}:\d{2}/g, 'TIME'],
  [/https?:\/\/127\.0\.0\.1:\d+/g, 'SERVER'],
  [/\b[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}\b/g, 'UID'],
  [/\b10\.244\.\d+\.\d+/g, 'POD-IP'],
  [/\b10\.96\.\d+\.\d+/g, 'CLUSTER-IP'],
  [/\b172\.\d+\.\d+\.\d+/g, 'NODE-IP'],
  [/\b[\w-]+-control-plane\b/g, 'NODE'],
  [/\b(web|made)-[0-9a-z]{8,10}-[0-9a-z]{5}\b/g, '$1-POD'],
  [/\b(web|made)-[0-9a-f]{8,10}\b/g, '$1-HASH'],
  [/pod-template-hash=[0-9a-f]{8,10}/g, 'pod-template-hash=HASH'],
  [/\bweb-(simulator|[0-9a-z]{5})\b(?= +IPv4)/g, 'web-SLICE'],
  [/\d{2}\/\w{3}\/\d{4}:\d{2}:\d{2}:\d{2} \+\d{4}/g, 'TIME'],
  [/\w{3}, \d{1,2} \w{3} \d{4} \d{2}:\d{2}:\d{2} \+\d{4}/g, 'TIME'],
  [/\b\d+(ms|[smhd])(\d+[smhd])?( ago)?\b/g, 'AGE'],
  [/\bwget\/[\d.]+|Wget\/?[\d.]*/g, 'WGET'],
  [/[ \t]+/g, ' '],
  [/ +$/gm, ''],
];

/** A transcript without what differs from one run to the next: names, ages, addresses, widths of columns. */
export function masked(text: string): string {
  let left = text;
  for (const [pattern, mask] of MASKS) left = left.replaceAll(pattern, mask);
  return left.trim();
}
