import { phrase } from '../phrase.ts';
import type { Rule } from '../rule.ts';

/** Most tutorials install it; the NGINX Ingress Controller of F5 is another project, and lives. */
export const ingressNginx: Rule = {
  id: 'ingress-nginx',
  title: 'installs or recommends ingress-nginx',
  sort: 'use',
  why: 'The project ingress-nginx was retired and gets no fixes any more, not even for security.',
  since: 'March 2026',
  source: 'https://kubernetes.io/blog/2025/11/11/ingress-nginx-retirement/',
  instead: 'a controller that is maintained, best one for the Gateway API; on kind, cloud-provider-kind brings one',
  says: [
    phrase`\bingress-nginx\b`,
    phrase`\bingress(?: controllers?)? \(nginx\b`,
    phrase`\bnginx[ -]ingress(?:[ -]controller)?\b`,
    phrase`\bminikube addons enable ingress\b(?!-)`,
  ],
  unless: phrase`\bretire|\bunmaintained\b|\bno (?:more |longer )?(?:fixes|maintained)\b|\bF5\b|\bnginxinc\b|\bNGINX Inc\b|\bnginx/kubernetes-ingress\b`,
  bad: [
    '3. «Ingress Controller (Nginx»/Traefik) -> Handles Routing & SSL',
    '```sh\nhelm install web «ingress-nginx»/charts\n```',
    'Sabse pehle «nginx ingress controller» install karo.',
  ],
  good: [
    'ingress-nginx was retired in March 2026.',
    'Never install ingress-nginx now.',
    'F5 sells and maintains the NGINX Ingress Controller, which is another project.',
    'Nginx runs in the Pods behind an Ingress.',
  ],
};
