import { phrase } from '../phrase.ts';
import type { Rule } from '../rule.ts';

/** Once the advice for large clusters. */
export const ipvs: Rule = {
  id: 'ipvs',
  title: 'uses or recommends the IPVS mode of kube-proxy',
  sort: 'use',
  why: 'The IPVS mode of kube-proxy is deprecated; nftables is the mode that is developed.',
  since: 'Kubernetes 1.35',
  source: 'https://kubernetes.dev/resources/keps/5495',
  instead: 'nftables mode, or iptables, still the default',
  says: [
    phrase`\bmode: ipvs\b`,
    phrase`\bproxy-?mode[ =:]{1,3}ipvs\b`,
    phrase`\b(?:use|enable|prefer|switch to|recommend|choose|turn on|kube-?proxy in) (?:the )?ipvs\b`,
    phrase`\bipvs (?:mode )?(?:is|gives|scales|performs)(?: (?:the|much|far|a)){0,2} (?:faster|better|best|recommended|default|preferred)\b`,
    phrase`\bipvs (?:mode )?(?:use|enable|chalu|on) (?:karo|kar|kijiye)\b`,
  ],
  unless: phrase`\bdeprecat`,
  bad: [
    '```yaml\nkind: KubeProxyConfiguration\n«mode: "ipvs»"\n```',
    'For large clusters «use IPVS».',
    '«IPVS mode is faster» than iptables.',
  ],
  good: [
    'IPVS mode is deprecated since 1.35: do not enable IPVS.',
    '| IPVS | a table of virtual servers | deprecated since 1.35 |',
    'There were three modes: iptables, IPVS and nftables.',
  ],
};
