import { deploymentReady } from '../../checker/checks/deployment-ready.ts';
import { everyPodAnswers } from '../../checker/checks/every-pod-answers.ts';
import { hostPortAnswers } from '../../checker/checks/host-port-answers.ts';
import { kindConfigRead } from '../../checker/checks/kind-config-read.ts';
import { madeFromKindConfig } from '../../checker/checks/made-from-kind-config.ts';
import { mapsPort } from '../../checker/checks/maps-port.ts';
import { nodePort } from '../../checker/checks/node-port.ts';
import { serviceEndpoints } from '../../checker/checks/service-endpoints.ts';
import { serviceType } from '../../checker/checks/service-type.ts';
import { allDiagnoses } from '../../checker/diagnoses/all.ts';
import { defineLab } from '../../checker/lab/lab.ts';
import { hints, why } from './words.ts';

const service = 'web';
const deployment = 'web';
const image = 'nginxdemos/hello:plain-text';
const gate = 30_007;
const door = 8_007;

export default defineLab({
  id: '07-extra-port-mappings',
  title: 'A door in the wall: extraPortMappings',
  lesson: 'lessons/extra-port-mappings',
  minutes: 20,
  needs: ['hostPorts'],
  namespace: 'extra-port-mappings',
  sheets: ['kind.x-k8s.io/v1alpha4 Cluster'],
  cluster: 'own',
  hostPorts: [],
  images: [image],
  visitor: false,
  wantsQuiet: true,
  checks: [
    deploymentReady({ deployment, replicas: 2, image }),
    serviceType({ service, type: 'NodePort' }),
    nodePort({ service, nodePort: gate, buildsOn: ['service-type'] }),
    serviceEndpoints({ service, deployment, buildsOn: ['deployment-ready', 'service-type'] }),
    kindConfigRead({}),
    madeFromKindConfig({ buildsOn: ['kind-config-read'] }),
    mapsPort({ hostPort: door, nodePort: gate, points: 2, buildsOn: ['made-from-kind-config'] }),
    hostPortAnswers({ service, port: door, points: 2, buildsOn: ['maps-port', 'node-port', 'endpoints'] }),
    everyPodAnswers({ service, url: `http://localhost:${door}`, from: 'host', buildsOn: ['host-port-answers'] }),
  ],
  hints,
  why,
  diagnoses: allDiagnoses,
});
