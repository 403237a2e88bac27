import { clusterIpAnswers } from '../../checker/checks/cluster-ip-answers.ts';
import { deploymentReady } from '../../checker/checks/deployment-ready.ts';
import { serviceEndpoints } from '../../checker/checks/service-endpoints.ts';
import { servicePort } from '../../checker/checks/service-port.ts';
import { serviceSelects } from '../../checker/checks/service-selects.ts';
import { slicesFollowScale } from '../../checker/checks/slices-follow-scale.ts';
import { allDiagnoses } from '../../checker/diagnoses/all.ts';
import { defineLab } from '../../checker/lab/lab.ts';
import { hints, why } from './words.ts';

const image = 'nginxdemos/hello:plain-text';
const other = 'nginx:1.27-alpine';

function checksOf(service: string) {
  const id = (name: string): string => `${service}-${name}`;
  return [
    deploymentReady({ id: id('deployment-ready'), deployment: service, replicas: 2, image }),
    servicePort({ id: id('port'), service, port: 80 }),
    serviceSelects({ id: id('selects'), service, deployment: service, buildsOn: [id('port')] }),
    serviceEndpoints({
      id: id('endpoints'),
      service,
      deployment: service,
      buildsOn: [id('deployment-ready'), id('selects')],
    }),
    clusterIpAnswers({
      id: id('answers'),
      claim: `Service ${service} answers with its own Pods`,
      service,
      port: 80,
      points: 2,
      buildsOn: [id('endpoints')],
    }),
  ];
}

export default defineLab({
  id: '08-endpoints',
  title: 'Who is behind the door: endpoints',
  lesson: 'lessons/endpoints',
  minutes: 25,
  needs: [],
  namespace: 'endpoints',
  hostPorts: [],
  images: [image, other],
  visitor: true,
  checks: [
    ...checksOf('orders'),
    ...checksOf('stock'),
    ...checksOf('front'),
    deploymentReady({ id: 'debug-still-there', deployment: 'debug', replicas: 1, image: other }),
    slicesFollowScale({
      service: 'front',
      deployment: 'front',
      to: 4,
      points: 2,
      buildsOn: ['orders-answers', 'stock-answers', 'front-answers', 'debug-still-there'],
    }),
  ],
  hints,
  why,
  diagnoses: allDiagnoses,
});
