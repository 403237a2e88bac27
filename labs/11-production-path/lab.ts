import type { Check } from '../../checker/checks/check.ts';
import { deploymentReady } from '../../checker/checks/deployment-ready.ts';
import { ingressHasAddress } from '../../checker/checks/ingress-address.ts';
import { ingressHostOnly } from '../../checker/checks/ingress-host-only.ts';
import { ingressRoutes } from '../../checker/checks/ingress-routes.ts';
import { serviceEndpoints } from '../../checker/checks/service-endpoints.ts';
import { servicePort } from '../../checker/checks/service-port.ts';
import { serviceType } from '../../checker/checks/service-type.ts';
import { allDiagnoses } from '../../checker/diagnoses/all.ts';
import { drawLab, oneOf } from '../../checker/lab/draw.ts';
import { defineLab } from '../../checker/lab/lab.ts';
import { hints, why } from './words.ts';

const image = 'nginxdemos/hello:plain-text';
const ingress = 'front-door';

function checksOf(service: string, port: number): Check[] {
  const id = (name: string): string => `${service}-${name}`;
  return [
    deploymentReady({ id: id('deployment-ready'), deployment: service, replicas: 2, image }),
    serviceType({ id: id('type'), service, type: 'ClusterIP' }),
    servicePort({ id: id('port'), service, port, buildsOn: [id('type')] }),
    serviceEndpoints({
      id: id('endpoints'),
      service,
      deployment: service,
      buildsOn: [id('deployment-ready'), id('type')],
    }),
  ];
}

export default drawLab(
  { host: oneOf('shop.example', 'store.example', 'market.example', 'bazaar.example') },
  ({ host }) =>
    defineLab({
      id: '11-production-path',
      title: 'The production path: one front door for two Services',
      lesson: 'lessons/production',
      minutes: 25,
      needs: ['ingress', 'loadBalancer'],
      namespace: 'production-path',
      hostPorts: [],
      images: [image],
      visitor: false,
      checks: [
        ...checksOf('shop', 80),
        ...checksOf('api', 8080),
        ingressHasAddress({ ingress }),
        ingressRoutes({
          ingress,
          host,
          path: '',
          service: 'shop',
          points: 2,
          buildsOn: ['ingress-has-address', 'shop-endpoints'],
        }),
        ingressRoutes({
          ingress,
          host,
          path: '/api',
          service: 'api',
          points: 2,
          buildsOn: ['ingress-has-address', 'api-endpoints'],
        }),
        ingressRoutes({
          id: 'apis-is-shop',
          claim: `${host}/apis belongs to Service shop: a Prefix ends where a path element ends`,
          ingress,
          host,
          path: '/apis',
          service: 'shop',
          buildsOn: ['shop-routed', 'api-routed'],
        }),
        ingressHostOnly({ ingress, other: 'somebody-else.example', buildsOn: ['shop-routed'] }),
      ],
      hints,
      why,
      diagnoses: allDiagnoses,
    }),
);
