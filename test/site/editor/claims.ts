/** A fact that a lesson may state, and where a reader can look it up: one of these addresses, or an anchor on it. */
export interface Claim {
  readonly fact: string;
  /** How a lesson says it. */
  readonly said: RegExp;
  readonly sources: readonly string[];
}

const DOCS = 'https://kubernetes.io/docs';
const BLOG = 'https://kubernetes.io/blog';
const KIND = 'https://kind.sigs.k8s.io/docs/user';
const SERVICE = `${DOCS}/concepts/services-networking/service/`;
const VIRTUAL_IPS = `${DOCS}/reference/networking/virtual-ips/`;

export const CLAIMS: readonly Claim[] = [
  { fact: 'the range of nodePorts', said: /30000.{1,8}32767/, sources: [SERVICE] },
  { fact: 'the draw is made at random', said: /\b(draws?|drawn|picks?)\b[^.]* at random/, sources: [VIRTUAL_IPS] },
  {
    fact: 'the draw is made per connection',
    said: /per connection|when (a|the) connection is opened/i,
    sources: [VIRTUAL_IPS],
  },
  { fact: 'kube-proxy rewrites the packet', said: /\bDNAT\b|rewritten straight/, sources: [VIRTUAL_IPS] },
  {
    fact: 'nothing listens on the nodePort',
    said: /nothing listens on (port )?30001/i,
    sources: [VIRTUAL_IPS],
  },
  { fact: 'a ClusterIP is on no machine', said: /virtual IP/, sources: [VIRTUAL_IPS, SERVICE] },
  { fact: 'sessionAffinity lasts three hours', said: /10,?800/, sources: [VIRTUAL_IPS] },
  {
    fact: 'what externalTrafficPolicy: Local does',
    said: /externalTrafficPolicy/,
    sources: [VIRTUAL_IPS, `${DOCS}/tutorials/services/source-ip/`],
  },
  { fact: 'trafficDistribution is stable', said: /PreferSame(Zone|Node)/, sources: [VIRTUAL_IPS] },
  { fact: 'the modes of kube-proxy', said: /nftables/, sources: [VIRTUAL_IPS] },
  { fact: 'IPVS mode is deprecated', said: /IPVS/, sources: ['https://kubernetes.dev/resources/keps/5495'] },
  {
    fact: 'externalIPs is deprecated',
    said: /externalIPs/,
    sources: [`${BLOG}/2026/05/14/kubernetes-v1-36-deprecation-and-removal-of-service-externalips/`],
  },
  {
    fact: 'Endpoints is deprecated',
    said: /get endpoints\b|Endpoints, the old/,
    sources: [`${BLOG}/2025/04/24/endpoints-deprecation/`],
  },
  {
    fact: 'port-forward leads to one Pod',
    said: /port-forward service\//,
    sources: [`${DOCS}/reference/kubectl/generated/kubectl_port-forward/`],
  },
  { fact: 'who makes a load balancer', said: /MetalLB/, sources: [SERVICE] },
  {
    fact: 'EXTERNAL-IP stays pending without a controller',
    said: /<pending>/,
    sources: [SERVICE, `${KIND}/loadbalancer/`],
  },
  { fact: 'a Service without nodePorts', said: /allocateLoadBalancerNodePorts/, sources: [SERVICE] },
  {
    fact: 'what cloud-provider-kind does',
    said: /cloud-provider-kind/,
    sources: [`${KIND}/loadbalancer/`, `${KIND}/ingress/`],
  },
  { fact: 'Ingress is frozen', said: /\bfrozen\b/, sources: [`${DOCS}/concepts/services-networking/ingress/`] },
  { fact: 'Gateway API takes its place', said: /Gateway API/, sources: ['https://gateway-api.sigs.k8s.io/'] },
  {
    fact: 'ingress-nginx is retired',
    said: /ingress-nginx/,
    sources: [`${BLOG}/2025/11/11/ingress-nginx-retirement/`],
  },
  {
    fact: 'ports of a kind cluster are mapped when it is made',
    said: /extraPortMappings|hostPort\b/,
    sources: [`${KIND}/configuration/`],
  },
  { fact: 'kind’s address ranges', said: /10\.244\.0\.0\/16|172\.18\.0\.0\/16/, sources: [`${KIND}/configuration/`] },
  { fact: 'Docker Desktop has no road to the nodes', said: /Docker Desktop/, sources: [`${KIND}/configuration/`] },
  {
    fact: 'Pods reach each other without translation',
    said: /without (address )?translation/,
    sources: [`${DOCS}/concepts/services-networking/`],
  },
  {
    fact: 'CNI plugins build the roads',
    said: /\bCNI\b/,
    sources: [
      `${DOCS}/concepts/extend-kubernetes/compute-storage-net/network-plugins/`,
      `${DOCS}/concepts/services-networking/`,
    ],
  },
  { fact: 'what a headless Service is', said: /clusterIP: None/, sources: [SERVICE] },
  { fact: 'ExternalName is a CNAME', said: /CNAME/, sources: [SERVICE] },
  {
    fact: 'the full name of a Service',
    said: /svc\.cluster\.local|search list/,
    sources: [`${DOCS}/concepts/services-networking/dns-pod-service/`],
  },
  {
    fact: 'a restarted container keeps the Pod’s address',
    said: /kubelet starts it again/,
    sources: [`${DOCS}/concepts/workloads/pods/pod-lifecycle/`],
  },
];
