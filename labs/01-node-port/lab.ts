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
  hints: [
    'Which of the four types of Service opens a port on the node? Left out, `type` is ClusterIP, and that one opens none.',
    'A NodePort Service has three numbers: nodePort is the gate, port is the Service, targetPort is the container.',
    'In service.yaml write `type: NodePort`, and in its first port `nodePort: 30001` beside `port: 80` and `targetPort: 80`.',
  ],
  diagnoses: allDiagnoses,
});
