import { clusterIpAnswers } from '../../checker/checks/cluster-ip-answers.ts';
import { deploymentReady } from '../../checker/checks/deployment-ready.ts';
import { oldAddressesDead } from '../../checker/checks/old-addresses-dead.ts';
import { serviceEndpoints } from '../../checker/checks/service-endpoints.ts';
import { servicePort } from '../../checker/checks/service-port.ts';
import { serviceSelects } from '../../checker/checks/service-selects.ts';
import { stopsGracefully } from '../../checker/checks/stops-gracefully.ts';
import { survivesChaos } from '../../checker/checks/survives-chaos.ts';
import { allDiagnoses } from '../../checker/diagnoses/all.ts';
import { defineLab } from '../../checker/lab/lab.ts';
import { hints, why } from './words.ts';

const service = 'web';
const deployment = 'web';
const image = 'nginxdemos/hello:plain-text';

export default defineLab({
  id: '09-pods-are-mortal',
  title: 'Pods are mortal: survive the chaos',
  lesson: 'lessons/why-not-pods',
  minutes: 25,
  needs: [],
  namespace: 'pods-are-mortal',
  hostPorts: [],
  images: [image],
  visitor: true,
  wantsQuiet: true,
  checks: [
    deploymentReady({ deployment, replicas: 3, image }),
    servicePort({ service, port: 80 }),
    serviceSelects({ service, deployment, buildsOn: ['service-port'] }),
    serviceEndpoints({ service, deployment, buildsOn: ['deployment-ready', 'selects'] }),
    clusterIpAnswers({
      claim: `Service ${service} answers while nobody harms it`,
      service,
      port: 80,
      buildsOn: ['endpoints'],
    }),
    oldAddressesDead({ service, deployment, port: 80, buildsOn: ['cluster-ip-answers'] }),
    stopsGracefully({ service, deployment, port: 80, points: 2, buildsOn: ['cluster-ip-answers'] }),
    survivesChaos({
      service,
      deployment,
      port: 80,
      points: 4,
      buildsOn: ['stops-gracefully'],
    }),
  ],
  hints,
  why,
  diagnoses: allDiagnoses,
});
