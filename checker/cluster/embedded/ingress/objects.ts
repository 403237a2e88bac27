import type { KubernetesObject, V1Deployment, V1IngressClass, V1Service } from '@kubernetes/client-node';
import { CONTROLLER, INGRESS_CLASS_NAME, INGRESS_IMAGE, INGRESS_NAME, INGRESS_NAMESPACE } from './names.ts';

/** An object of the controller, and where it belongs. */
export interface Placed {
  readonly path: string;
  readonly object: KubernetesObject;
}

const labels = { 'app.kubernetes.io/name': INGRESS_NAME, 'app.kubernetes.io/managed-by': 'gatehouse' };
const selector = { 'app.kubernetes.io/name': INGRESS_NAME };
const metadata = { name: INGRESS_NAME, namespace: INGRESS_NAMESPACE, labels };

export const SERVICE_PATH = `/api/v1/namespaces/${INGRESS_NAMESPACE}/services/${INGRESS_NAME}`;

/** What the controller is made of, beside its namespace; `port` is where its load balancer listens. */
export function controllerObjects(port: number): Placed[] {
  return [
    { path: `/apis/networking.k8s.io/v1/ingressclasses/${INGRESS_CLASS_NAME}`, object: ingressClass },
    { path: `/apis/apps/v1/namespaces/${INGRESS_NAMESPACE}/deployments/${INGRESS_NAME}`, object: deployment },
    { path: SERVICE_PATH, object: service(port) },
  ];
}

const ingressClass: V1IngressClass = {
  apiVersion: 'networking.k8s.io/v1',
  kind: 'IngressClass',
  metadata: {
    name: INGRESS_CLASS_NAME,
    labels,
    annotations: { 'ingressclass.kubernetes.io/is-default-class': 'true' },
  },
  spec: { controller: CONTROLLER },
};

const deployment: V1Deployment = {
  apiVersion: 'apps/v1',
  kind: 'Deployment',
  metadata,
  spec: {
    replicas: 1,
    selector: { matchLabels: selector },
    template: {
      metadata: { labels },
      spec: {
        containers: [
          {
            name: 'controller',
            image: `${INGRESS_IMAGE.name}:${INGRESS_IMAGE.tag}`,
            ports: [{ name: 'http', containerPort: 80, protocol: 'TCP' }],
          },
        ],
      },
    },
  },
};

function service(port: number): V1Service {
  return {
    apiVersion: 'v1',
    kind: 'Service',
    metadata,
    spec: { type: 'LoadBalancer', selector, ports: [{ name: 'http', port, targetPort: 'http', protocol: 'TCP' }] },
  };
}
