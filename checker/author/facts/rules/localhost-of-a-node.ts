import { phrase } from '../phrase.ts';
import type { Rule } from '../rule.ts';

/** Works in iptables mode, and teaches a test that fails in nftables mode. */
export const localhostOfANode: Rule = {
  id: 'localhost-of-a-node',
  title: 'tries a nodePort on localhost inside of a node',
  sort: 'use',
  why: 'In nftables mode a nodePort answers on the node’s own addresses and not on 127.0.0.1; only older modes listen there too.',
  since: 'Kubernetes 1.33, in nftables mode',
  source: 'https://kubernetes.io/docs/reference/networking/virtual-ips/',
  instead: 'curl NODE_IP:nodePort from a Pod, or localhost on the laptop with extraPortMappings',
  says: [
    phrase`\b(?:docker|podman|nerdctl) exec(?: -{1,2}[\w-]{1,20}){0,4} [\w./<>$"{}-]{1,80} (?:[\w./-]{1,30} ){0,2}?(?:curl|wget)(?: [\w./:%{}$'-]{1,60}){0,8}? (?:https?://)?(?:localhost|127\.0\.0\.1):(?:3[0-2]\d{3}|<?node_?port\b)`,
  ],
  unless: phrase`\bnftables\b|\bolder modes\b`,
  bad: [
    '«docker exec kind-control-plane curl localhost:30001»',
    '«docker exec kind-worker curl -s -o /dev/null http://localhost:30001»/',
    'Check it: `«docker exec -it kind-worker curl -s http://127.0.0.1:30001»`.',
  ],
  good: [
    'Never teach `docker exec kind-worker curl localhost:30001`.',
    'docker exec kind-control-plane crictl ps',
    'curl localhost:30001',
    'In nftables mode `docker exec kind-worker curl localhost:30001` is refused.',
  ],
};
