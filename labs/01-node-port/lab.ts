import { deploymentReady } from '../../checker/checks/deployment-ready.ts';
import { everyPodAnswers } from '../../checker/checks/every-pod-answers.ts';
import { hostPortAnswers } from '../../checker/checks/host-port-answers.ts';
import { nodePort } from '../../checker/checks/node-port.ts';
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
const port = 30001;

export default defineLab({
  id: '01-node-port',
  title: 'A door to the street: NodePort',
  lesson: 'lessons/node-port-on-kind',
  minutes: 15,
  needs: ['hostPorts'],
  namespace: 'node-port',
  hostPorts: [{ hostPort: port, nodePort: port }],
  images: [image],
  visitor: false,
  checks: [
    deploymentReady({ deployment, replicas: 3, image }),
    serviceType({ service, type: 'NodePort' }),
    servicePort({ service, port: 80, buildsOn: ['service-type'] }),
    nodePort({ service, nodePort: port, buildsOn: ['service-type'] }),
    serviceSelects({ service, deployment, buildsOn: ['service-type'] }),
    serviceEndpoints({ service, deployment, buildsOn: ['deployment-ready', 'selects'] }),
    hostPortAnswers({ service, port, points: 2, buildsOn: ['node-port', 'endpoints'] }),
    everyPodAnswers({
      service,
      url: `http://localhost:${port}`,
      from: 'host',
      points: 2,
      buildsOn: ['host-port-answers'],
    }),
  ],
  hints,
  why,
  diagnoses: allDiagnoses,
});
