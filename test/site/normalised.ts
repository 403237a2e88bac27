/** What no two runs print alike, each with the word that stands for it when outputs are compared. */
const DIFFERS: readonly (readonly [RegExp, string])[] = [
  // The shared cluster of the tests has another name than the one that readers see.
  [/\bgatehouse-test\b/g, 'gatehouse'],
  [/\b10\.244\.\d+\.\d+/g, 'POD_IP'],
  [/\b10\.96\.(?!0\.10\b)\d+\.\d+/g, 'CLUSTER_IP'],
  [/\b172\.(1[6-9]|2\d|3[01])\.\d+\.\d+/g, 'NODE_IP'],
  // web-56c844f478-8cgxg, then web-2mwn4: Pods of a Deployment, EndpointSlices.
  [/-[a-z0-9]{8,10}-[a-z0-9]{5}\b/g, '-HASH'],
  [/-[bcdfghjklmnpqrstvwxz2456789]{5}\b/g, '-HASH'],
  [/\bKUBE-SEP-[A-Z2-7]{16}\b/g, 'KUBE-SEP-HASH'],
  [/\b80:(?!3000[12])3[0-2]\d{3}\/TCP/g, '80:NODE_PORT/TCP'],
  [/\d{2}\/[A-Z][a-z]{2}\/\d{4}(:\d{2}){3} \+\d{4}/g, 'DATE'],
  [/Request ID: [0-9a-f]{32}/g, 'Request ID: ID'],
  [/\b(\d+[dhms]){1,2}\b/g, 'AGE'],
  [/\S+(?=\s+containerd:)/g, 'KERNEL'],
  // Each version of curl has its own words for it.
  [/^curl: \((\d+)\).*$/gm, 'curl: ($1)'],
  // A route for every Pod that happens to run on the node.
  [/(^\S+ dev veth\S+ scope host *\n?)+/gm, 'POD_IP dev VETH scope host\n'],
  // Columns are as wide as their longest word, and nslookup's empty lines depend on which answer comes first.
  [/[ \t]+/g, ' '],
  [/\s*\n\s*/g, '\n'],
];

/** An output with everything that differs from run to run replaced by its name. */
export function normalised(text: string): string {
  const plain = DIFFERS.reduce((so, [pattern, word]) => so.replaceAll(pattern, word), text).trim();
  // nslookup asks for IPv4 and IPv6 at once, and prints what comes first.
  return plain.startsWith('Server: 10.96.0.10') ? plain.split('\n').toSorted().join('\n') : plain;
}
