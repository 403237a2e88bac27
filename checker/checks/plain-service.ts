import type { Check } from './check.ts';
import { clusterIpAnswers } from './cluster-ip-answers.ts';
import { deploymentReady } from './deployment-ready.ts';
import { serviceEndpoints } from './service-endpoints.ts';
import { servicePort } from './service-port.ts';
import { serviceSelects } from './service-selects.ts';
import { serviceType } from './service-type.ts';

interface PlainService {
  /** Its Deployment has the same name. */
  readonly service: string;
  readonly namespace?: string;
  /** Not looked at unless said. */
  readonly type?: 'ClusterIP' | 'NodePort';
  readonly port: number;
  readonly replicas: number;
  readonly image: string;
}

/**
 * What every Service before a Deployment has to meet, in the order of sense, for a lab with several of them: Pods ready,
 * type, port, selector, endpoints, and an answer at its ClusterIP. Their ids begin with its name: `web-selects`.
 */
export function plainService({ service, namespace, type, port, replicas, image }: PlainService): Check[] {
  const id = (name: string): string => `${service}-${name}`;
  const here = { service, ...(namespace && { namespace }) };
  const deployment = { ...(namespace && { namespace }), deployment: service };
  const typed = type ? [id('type')] : [];
  return [
    deploymentReady({ ...deployment, id: id('deployment-ready'), replicas, image }),
    ...(type ? [serviceType({ ...here, id: id('type'), type })] : []),
    servicePort({ ...here, id: id('port'), port, buildsOn: typed }),
    serviceSelects({
      ...here,
      id: id('selects'),
      deployment: service,
      buildsOn: typed.length > 0 ? typed : [id('port')],
    }),
    serviceEndpoints({
      ...here,
      id: id('endpoints'),
      deployment: service,
      buildsOn: [id('deployment-ready'), id('selects')],
    }),
    clusterIpAnswers({
      ...here,
      id: id('answers'),
      claim: `Service ${service}${namespace ? ` in ${namespace}` : ''} answers a Pod at its ClusterIP, on port ${port}`,
      port,
      points: 2,
      buildsOn: [id('port'), id('endpoints')],
    }),
  ];
}
