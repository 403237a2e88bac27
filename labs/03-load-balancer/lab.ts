import { addressGoesWithService } from '../../checker/checks/address-goes-with-service.ts';
import { clusterIpAnswers } from '../../checker/checks/cluster-ip-answers.ts';
import { deploymentReady } from '../../checker/checks/deployment-ready.ts';
import { loadBalancerAnswers } from '../../checker/checks/load-balancer-answers.ts';
import { nodePortAnswers } from '../../checker/checks/node-port-answers.ts';
import { samePodsBehind } from '../../checker/checks/same-pods-behind.ts';
import { serviceEndpoints } from '../../checker/checks/service-endpoints.ts';
import { servicePort } from '../../checker/checks/service-port.ts';
import { serviceSelects } from '../../checker/checks/service-selects.ts';
import { serviceType } from '../../checker/checks/service-type.ts';
import { allDiagnoses } from '../../checker/diagnoses/all.ts';
import { defineLab } from '../../checker/lab/lab.ts';
import { hints, why } from './words.ts';

const service = 'web';
const deployment = 'web';
const image = 'nginxdemos/hello:plain-text';
const port = 8080;

export default defineLab({
  id: '03-load-balancer',
  title: 'One word, three things: LoadBalancer',
  lesson: 'lessons/load-balancer',
  minutes: 20,
  needs: ['nodePort', 'loadBalancer'],
  namespace: 'load-balancer',
  hostPorts: [],
  images: [image],
  visitor: true,
  checks: [
    deploymentReady({ deployment, replicas: 3, image }),
    serviceType({ service, type: 'LoadBalancer' }),
    servicePort({ service, port, buildsOn: ['service-type'] }),
    serviceSelects({ service, deployment, buildsOn: ['service-type'] }),
    serviceEndpoints({ service, deployment, buildsOn: ['deployment-ready', 'selects'] }),
    clusterIpAnswers({ service, port, buildsOn: ['service-port', 'endpoints'] }),
    nodePortAnswers({ service, port, buildsOn: ['cluster-ip-answers'] }),
    loadBalancerAnswers({ service, port, points: 2, buildsOn: ['cluster-ip-answers'] }),
    samePodsBehind({ service, port, points: 2, buildsOn: ['node-port-answers', 'load-balancer-answers'] }),
    addressGoesWithService({ service, port, buildsOn: ['load-balancer-answers'] }),
  ],
  hints,
  why,
  diagnoses: allDiagnoses,
});
